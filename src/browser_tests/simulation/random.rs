//! Numbers that look random and are the same for the same seed.

pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32
    }

    /// A number from 0, less than `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    pub fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// Between one and `max` different ones of `all`, in their order.
    pub fn some<T: Clone>(&mut self, all: &[T], max: usize) -> Vec<T> {
        let mut left: Vec<usize> = (0..all.len()).collect();
        let number = 1 + self.below(max.min(all.len()));
        while left.len() > number {
            left.remove(self.below(left.len()));
        }
        left.into_iter().map(|index| all[index].clone()).collect()
    }
}
