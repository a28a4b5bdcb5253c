//! Writes the compressed siblings of a build's files.
//!
//! `config.json` has none: it is edited where the page is served, and a sibling would go on saying what it said before.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};

use super::files_in;

const COMPRESSED: [&str; 6] = ["html", "js", "css", "wasm", "svg", "txt"];
const BROTLI_QUALITY: i32 = 11;
/// The largest window browsers accept.
const BROTLI_WINDOW: i32 = 24;

/// A file of the build and its sizes in bytes.
pub struct Weighed {
    /// Its path within the build.
    pub path: PathBuf,
    /// As it is.
    pub raw: u64,
    /// With gzip; as it is where that is not worth it.
    pub gzip: u64,
    /// With brotli; as it is where that is not worth it.
    pub brotli: u64,
}

/// Puts a `.br` and a `.gz` beside every text and WASM file but the configuration, and weighs all files.
///
/// # Errors
/// When a file cannot be read or written.
pub fn compress(folder: &Path) -> Result<Vec<Weighed>> {
    files_in(folder)?
        .into_iter()
        .map(|path| {
            let place = folder.join(&path);
            weigh(&place, path).with_context(|| format!("cannot compress {}", place.display()))
        })
        .collect()
}

fn weigh(place: &Path, path: PathBuf) -> Result<Weighed> {
    let content = fs::read(place)?;
    let raw = content.len() as u64;
    let extension = path.extension().unwrap_or_default();
    if !COMPRESSED.iter().any(|known| extension == *known) {
        let (gzip, brotli) = (raw, raw);
        return Ok(Weighed {
            path,
            raw,
            gzip,
            brotli,
        });
    }
    let brotli = write_beside(place, "br", &brotli_of(&content)?)?;
    let gzip = write_beside(place, "gz", &gzip_of(&content)?)?;
    Ok(Weighed {
        path,
        raw,
        gzip,
        brotli,
    })
}

fn write_beside(place: &Path, suffix: &str, content: &[u8]) -> Result<u64> {
    let mut name = place.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    File::create(PathBuf::from(name))?.write_all(content)?;
    Ok(content.len() as u64)
}

fn brotli_of(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip_of(content: &[u8]) -> Result<Vec<u8>> {
    // No name and no time in the header: the same content gives the same bytes.
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn sample() -> Vec<u8> {
        (0..20_000_u32)
            .flat_map(|n| (n / 7).to_string().into_bytes())
            .collect()
    }

    #[test]
    fn what_is_edited_later_has_no_sibling() {
        let folder = std::env::temp_dir().join(format!("cohort-compress-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        for name in ["config.json", "index.html"] {
            fs::write(folder.join(name), sample()).expect("a file");
        }
        let weighed = compress(&folder).expect("it works");
        let siblings = files_in(&folder).expect("a folder");
        fs::remove_dir_all(&folder).expect("it is ours");
        assert_eq!(weighed.len(), 2);
        assert!(
            !siblings.contains(&"config.json.br".into())
                && !siblings.contains(&"config.json.gz".into())
        );
        assert!(siblings.contains(&"index.html.br".into()));
    }

    #[test]
    fn brotli_gives_back_what_went_in() {
        let compressed = brotli_of(&sample()).expect("it works");
        assert!(compressed.len() < sample().len() / 2);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &compressed[..], &mut back).expect("it is brotli");
        assert_eq!(back, sample());
    }

    #[test]
    fn gzip_gives_back_what_went_in_and_is_repeatable() {
        let compressed = gzip_of(&sample()).expect("it works");
        assert_eq!(compressed, gzip_of(&sample()).expect("it works"));
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(&compressed[..])
            .read_to_end(&mut back)
            .expect("it is gzip");
        assert_eq!(back, sample());
    }
}
