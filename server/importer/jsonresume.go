package importer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strconv"
	"strings"
)

// JSONResume reads résumés in the JSON Resume 1.x schema: one in a file, many
// in an array or one per line, or a zip of such files.
type JSONResume struct{}

// Name is jsonresume.
func (JSONResume) Name() string { return "jsonresume" }

// Recognizes JSON by its first character, and zips that hold .json files.
func (JSONResume) Recognizes(f *File) float64 {
	if f.kind() == "application/zip" {
		if z, err := openZip(f, DefaultLimits); err == nil && len(z.members) > 0 {
			return 0.9
		}
		return 0
	}
	text := bytes.TrimLeft(bytes.TrimPrefix(f.head(4<<10), []byte("\uFEFF")), " \t\r\n")
	if len(text) == 0 || text[0] != '{' && text[0] != '[' {
		return 0
	}
	for _, key := range []string{`"basics"`, `"work"`, `"education"`, `"skills"`} {
		if bytes.Contains(text, []byte(key)) {
			return 1
		}
	}
	if f.hasSuffix(".json", ".jsonl", ".ndjson") {
		return 0.9
	}
	return 0.4
}

// Rows yields one row per résumé.
func (JSONResume) Rows(f *File, o Options) iter.Seq2[Row, error] {
	limits := o.Limits.orDefault()
	return func(yield func(Row, error) bool) {
		number := 0
		// one turns a value into a row; it returns false to stop.
		one := func(member string, v jsonValue, err error) bool {
			number++
			row := Row{Number: number, Line: v.line, Member: member}
			if number > limits.Rows {
				yield(row, &Problem{Code: TooLarge, What: fmt.Sprintf("there are more than %d people", limits.Rows), Fix: "import them in parts"})
				return false
			}
			if err == nil {
				err = resume(&row, v.text, o)
			}
			return yield(row, err)
		}
		if f.kind() != "application/zip" {
			for v, err := range jsonValues(f.reader(), limits) {
				if !one("", v, err) {
					return
				}
			}
			return
		}
		z, err := openZip(f, limits)
		if err != nil {
			yield(Row{}, err)
			return
		}
		for member, err := range z.files() {
			if err != nil {
				if !one(member.name, jsonValue{}, err) {
					return
				}
				continue
			}
			for v, err := range jsonValues(member, limits) {
				// Broken JSON ends its own file, not the others.
				p, fatal := errors.AsType[*Problem](err)
				if fatal {
					err = &RowError{*p}
				}
				if errors.Is(member.err, errZipTooLarge) {
					yield(Row{Number: number + 1, Member: member.name}, errZipTooLarge)
					member.Close()
					return
				}
				if !one(member.name, v, err) {
					member.Close()
					return
				}
			}
			member.Close()
		}
	}
}

// resume fills row from one résumé.
func resume(row *Row, text []byte, o Options) error {
	var value any
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if err := d.Decode(&value); err != nil {
		return rowError(Malformed, row.Line, "this is not JSON: "+syntax(err), "check the file with a JSON validator")
	}
	root, ok := value.(map[string]any)
	if !ok {
		return rowError(WrongType, row.Line, "a résumé has to be an object, this is "+typeName(value), "wrap it as {\"basics\": …}")
	}
	r := node{row: row, fields: root}
	basics := r.object("basics")
	row.Name = basics.text("name")
	row.Headline = basics.text("label")
	row.Summary = basics.text("summary")
	if v := basics.text("email"); v != "" {
		row.Emails = []string{v}
	}
	if v := basics.text("phone"); v != "" {
		row.Phones = []string{v}
	}
	for _, key := range []string{"url", "website"} { // website is what 0.x called it
		if v := basics.text(key); v != "" {
			row.Links = append(row.Links, Link{URL: v})
		}
	}
	place := basics.object("location")
	city, region, country := place.text("city"), place.text("region"), place.text("countryCode")
	for _, v := range []string{city, region, country} {
		if v = line(v); v != "" {
			row.Location = join(row.Location, v, ", ")
		}
	}
	if o.Region == "" && len(country) == 2 {
		o.Region = country // the number is most likely from where they live
	}
	for _, p := range basics.objects("profiles") {
		if v := p.text("url"); v != "" {
			row.Links = append(row.Links, Link{Kind: linkKind(p.text("network")), URL: v})
		}
	}
	for _, w := range r.objects("work") {
		e := Employer{Company: w.either("name", "company"), Title: w.text("position"), Start: w.date("startDate"), End: w.date("endDate"), Summary: w.text("summary")}
		for _, h := range w.texts("highlights") {
			e.Summary = join(e.Summary, "• "+line(h), "\n")
		}
		row.Employers = append(row.Employers, e)
	}
	for _, e := range r.objects("education") {
		row.Education = append(row.Education, Education{School: e.text("institution"), Degree: e.text("studyType"), Field: e.text("area"), Start: e.date("startDate"), End: e.date("endDate")})
	}
	for _, s := range r.objects("skills") {
		name, level, keywords := s.text("name"), s.text("level"), s.texts("keywords")
		// With keywords the name is a heading such as "Web development",
		// still worth finding; the level is that of the whole group.
		row.Skills = append(row.Skills, Skill{Name: name, Level: level})
		for _, k := range keywords {
			row.Skills = append(row.Skills, Skill{Name: k, Level: level})
		}
	}
	for _, l := range r.objects("languages") {
		row.Languages = append(row.Languages, Language{Name: l.either("language", "name"), Fluency: l.either("fluency", "level")})
	}
	if len(root) > 0 && basics.fields == nil && len(row.Employers)+len(row.Education)+len(row.Skills) == 0 {
		return rowError(Malformed, row.Line, "this object is not a résumé: it has no basics", "export it in the JSON Resume schema")
	}
	return row.finish(o)
}

// node is an object inside a résumé; its methods take what has the right type,
// and report and leave out what hasn't.
type node struct {
	row    *Row
	path   string
	fields map[string]any
}

func (n node) at(key string) string {
	if n.path == "" {
		return key
	}
	return n.path + "." + key
}

func (n node) wrong(path string, v any, want string) {
	n.row.mind(WrongType, path, "expected "+want+", found "+typeName(v), "the value was left out")
}

// text returns a string; a number or a truth value is as good.
func (n node) text(key string) string { return n.asText(n.at(key), n.fields[key]) }

func (n node) asText(path string, v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	}
	n.wrong(path, v, "text")
	return ""
}

// either returns the first of two names for the same thing.
func (n node) either(key, older string) string {
	if v := n.text(key); v != "" {
		return v
	}
	return n.text(older)
}

func (n node) date(key string) Date {
	v := n.text(key)
	d, err := ParseDate(v, OrderUnknown)
	if err != nil {
		n.row.mind(BadValue, n.at(key), err.Error(), "write it as 2024, 2024-05 or 2024-05-31")
	}
	return d
}

// texts returns a list of strings; a single string is a list of one.
func (n node) texts(key string) []string {
	path := n.at(key)
	var out []string
	switch v := n.fields[key].(type) {
	case nil:
	case []any:
		for i, e := range v {
			if s := n.asText(path+"["+strconv.Itoa(i)+"]", e); s != "" {
				out = append(out, s)
			}
		}
	default:
		if s := n.asText(path, v); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func (n node) object(key string) node {
	path := n.at(key)
	switch v := n.fields[key].(type) {
	case nil:
	case map[string]any:
		return node{row: n.row, path: path, fields: v}
	default:
		n.wrong(path, v, "an object")
	}
	return node{row: n.row, path: path}
}

// objects returns a list of objects. A single one is a list of one, and text
// in its place is an object with nothing but a name.
func (n node) objects(key string) []node {
	path := n.at(key)
	var list []any
	switch v := n.fields[key].(type) {
	case nil:
	case []any:
		list = v
	case map[string]any:
		list = []any{v}
	default:
		n.wrong(path, v, "a list")
	}
	var out []node
	for i, e := range list {
		at := path + "[" + strconv.Itoa(i) + "]"
		switch e := e.(type) {
		case nil:
		case map[string]any:
			out = append(out, node{row: n.row, path: at, fields: e})
		case string:
			if key == "skills" || key == "languages" {
				out = append(out, node{row: n.row, path: at, fields: map[string]any{"name": e}})
				continue
			}
			n.wrong(at, e, "an object")
		default:
			n.wrong(at, e, "an object")
		}
	}
	return out
}

// linkKind makes the kind of a link from the name of a network.
func linkKind(network string) string {
	var b strings.Builder
	for _, r := range strings.ToUpper(line(network)) {
		if r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			b.WriteRune(r)
		}
		if b.Len() == 30 {
			break
		}
	}
	return b.String()
}

func typeName(v any) string {
	switch v.(type) {
	case nil:
		return "nothing"
	case map[string]any:
		return "an object"
	case []any:
		return "a list"
	case string:
		return "text"
	case bool:
		return "true or false"
	}
	return "a number"
}

// syntax is what the JSON decoder says, without its package's name.
func syntax(err error) string {
	return strings.TrimPrefix(strings.TrimPrefix(err.Error(), "json: "), "invalid JSON: ")
}
