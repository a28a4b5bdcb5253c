//! The encoding of DOS in Western Europe, which browsers do not know: spreadsheet programs write it as "CSV (MS-DOS)". Pure.

/// The characters of the bytes from 128.
const UPPER: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// The text of bytes in this encoding.
pub fn decode(bytes: &[u8]) -> String {
    let upper: Vec<char> = UPPER.chars().collect();
    let char = |byte: &u8| match byte.checked_sub(128) {
        None => char::from(*byte),
        Some(index) => upper.get(usize::from(index)).copied().unwrap_or_default(),
    };
    bytes.iter().map(char).collect()
}
