//! How many tests ran, by what their runners say at the end.

use std::ops::AddAssign;

/// Numbers of tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tests {
    pub passed: usize,
    pub failed: usize,
}

impl Tests {
    /// All that ran.
    pub fn total(self) -> usize {
        self.passed + self.failed
    }

    /// Adds what a line says, if it is the closing line of a runner: `test result: ok. 5 passed; 0 failed; …`.
    pub fn read(&mut self, line: &str) {
        let plain = without_colours(line);
        let Some((_, counts)) = plain
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        for part in counts.split("; ") {
            match part.split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
}

impl AddAssign for Tests {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// A line without the escape sequences that colour it on a terminal.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, sequence)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        rest = sequence.split_once('m').map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Tests {
        let mut tests = Tests::default();
        for line in lines {
            tests.read(line);
        }
        tests
    }

    #[test]
    fn closing_lines_are_added_up() {
        let tests = read(&[
            "test list::works ... ok",
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.12s",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
            "the test result: ok. 9 passed",
        ]);
        assert_eq!((tests.passed, tests.failed, tests.total()), (15, 2, 17));
    }

    #[test]
    fn colours_do_not_matter() {
        let line = "test result: \u{1b}[32mok\u{1b}[m. 7 passed; 0 failed; 0 ignored";
        assert_eq!(read(&[line]).passed, 7);
        let line = "test result: \u{1b}[32mok\u{1b}(B\u{1b}[m. 7 passed; 0 failed";
        assert_eq!(read(&[line]).passed, 7);
    }
}
