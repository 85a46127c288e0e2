package importer

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Encoding names how a text file writes its characters.
type Encoding string

// The encodings that spreadsheets and trackers export.
const (
	UTF8        Encoding = "UTF-8"
	UTF16LE     Encoding = "UTF-16LE"
	UTF16BE     Encoding = "UTF-16BE"
	Windows1252 Encoding = "WINDOWS-1252" // and Latin-1, which it contains
	MacRoman    Encoding = "MACINTOSH"
)

// codec returns how to decode e.
func (e Encoding) codec() (encoding.Encoding, error) {
	switch e {
	case UTF8:
		return unicode.UTF8BOM, nil
	case UTF16LE:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), nil
	case UTF16BE:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), nil
	case Windows1252:
		return charmap.Windows1252, nil
	case MacRoman:
		return charmap.Macintosh, nil
	}
	return nil, &Problem{Code: BadMapping, What: fmt.Sprintf("there is no encoding %q", e), Fix: "use UTF-8, UTF-16LE, UTF-16BE, WINDOWS-1252 or MACINTOSH"}
}

// text decodes f to UTF-8. Bytes that mean nothing in e become U+FFFD.
func (f *File) text(e Encoding) (io.Reader, error) {
	c, err := e.codec()
	if err != nil {
		return nil, err
	}
	if e == UTF8 {
		return skipBOM(f), nil
	}
	return transform.NewReader(f.reader(), c.NewDecoder()), nil
}

// skipBOM is f behind its byte order mark. Wrong bytes are left to be found
// in the field where they stand.
func skipBOM(f *File) io.Reader {
	bom := []byte("\uFEFF")
	if bytes.HasPrefix(f.head(3), bom) {
		return io.NewSectionReader(f, 3, f.Size-3)
	}
	return f.reader()
}

// DetectEncoding tells how f is written: by its byte order mark, by the zero
// bytes that UTF-16 has in western text, by whether all of it is UTF-8. The
// whole file is looked at, since the first ü may be in its last line.
func DetectEncoding(f *File) (Encoding, error) {
	head := f.head(4 << 10)
	switch {
	case bytes.HasPrefix(head, []byte{0xEF, 0xBB, 0xBF}):
		return UTF8, nil
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}):
		return UTF16LE, nil
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		return UTF16BE, nil
	}
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch pairs := len(head) / 2; {
	case zeros[1] > pairs/2 && zeros[0] <= pairs/10:
		return UTF16LE, nil
	case zeros[0] > pairs/2 && zeros[1] <= pairs/10:
		return UTF16BE, nil
	case zeros[0]+zeros[1] > 0:
		return "", &Problem{Code: UnknownFormat, What: "this is not a text file", Fix: "export the people as CSV or JSON Resume and try again"}
	}
	t, err := tally(f.reader())
	if err != nil {
		return "", err
	}
	// A few broken characters in a text full of good ones are a fault of the
	// text, not another encoding.
	if t.invalid == 0 || t.multibyte > 10*t.invalid {
		return UTF8, nil
	}
	if t.c1 > t.high {
		return MacRoman, nil
	}
	return Windows1252, nil
}

// census counts what tells the encodings of western text apart.
type census struct {
	multibyte int // whole UTF-8 sequences of two bytes or more
	invalid   int // bytes that are no UTF-8
	// Of the invalid bytes that stand inside a word: Mac Roman has its
	// accented letters in 0x80–0x9F, where Windows-1252 has punctuation,
	// Windows-1252 has them in 0xC0–0xFF.
	c1, high int
}

// tally reads all of r.
func tally(r io.Reader) (census, error) {
	var t census
	buf := make([]byte, 64<<10)
	kept, last := 0, byte(0)
	for {
		n, err := r.Read(buf[kept:])
		b := buf[:kept+n]
		for len(b) > 0 {
			if b[0] < utf8.RuneSelf {
				last, b = b[0], b[1:]
				continue
			}
			if !utf8.FullRune(b) && err == nil {
				break
			}
			r, size := utf8.DecodeRune(b)
			switch {
			case r != utf8.RuneError || size > 1:
				t.multibyte++
			default:
				t.invalid++
				if c := b[0]; isLetter(last) || last >= utf8.RuneSelf {
					switch {
					case c < 0xA0 && c != 0x92: // 0x92 is the apostrophe of Windows
						t.c1++
					case c >= 0xC0:
						t.high++
					}
				}
			}
			last, b = b[0], b[size:]
		}
		kept = copy(buf, b)
		if err == io.EOF {
			return t, nil
		}
		if err != nil {
			return t, err
		}
	}
}
