// Package document keeps candidates' documents and reads the words in them.
package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// maxText bounds the words kept of one document, and maxPart what is unpacked
// of one part of a DOCX: a small file can hold an endless one.
const (
	maxText = 400_000
	maxPart = 16 << 20
)

const (
	typeText = "text/plain"
	typeDOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
)

// Text reads the words of a document; "" for kinds that it can't read.
func Text(contentType string, content []byte) string {
	var s string
	switch {
	case strings.HasPrefix(contentType, typeText):
		s = string(content)
	case contentType == typeDOCX:
		s = docx(content)
	}
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "")
	if len(s) > maxText {
		s = s[:maxText]
		for !utf8.ValidString(s) {
			s = s[:len(s)-1]
		}
	}
	return s
}

// docx reads the paragraphs of a Word document. What can't be read is left out:
// the document itself stays downloadable.
func docx(content []byte) string {
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return ""
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		return ""
	}
	defer f.Close()
	var b strings.Builder
	d := xml.NewDecoder(io.LimitReader(f, maxPart))
	for b.Len() < maxText {
		t, err := d.Token()
		if err != nil {
			if !errors.Is(err, io.EOF) && b.Len() == 0 {
				return ""
			}
			break
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "t":
				var text string
				if d.DecodeElement(&text, &t) == nil {
					b.WriteString(text)
				}
			case "tab":
				b.WriteByte('\t')
			case "br":
				b.WriteByte('\n')
			}
		case xml.EndElement:
			if t.Name.Local == "p" {
				b.WriteByte('\n')
			}
		}
	}
	return strings.TrimSpace(b.String())
}
