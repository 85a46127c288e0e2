package importer

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// headerNames are what exports and people call their columns, in English,
// German, French and Spanish, in the form of headerKey.
var headerNames = func() map[string]Field {
	m := map[string]Field{}
	for field, names := range map[Field]string{
		ExternalKey: `id, candidate id, contact id, person id, profile id, applicant id, external id, external key, external reference, reference, kandidaten id,
			bewerber id, bewerbernummer, identifiant, id candidat, identificador, id candidato, uuid`,
		FullName: `name, full name, candidate, candidate name, applicant, applicant name, person, person name, contact, contact name, display name,
			vollstandiger name, kandidat, kandidatin, bewerber, bewerberin, vor und nachname, nom complet, nom et prenom, nom prenom, candidat, nombre completo, nombre y apellidos, nombre y apellido, candidato`,
		GivenName:  `first name, given name, firstname, forename, fname, first, vorname, rufname, prenom, nombre, nombre de pila, primer nombre`,
		FamilyName: `last name, surname, family name, lastname, lname, last, nachname, familienname, zuname, nom, nom de famille, apellido, apellidos, primer apellido`,
		EmailField: `email, e mail, mail, email address, email addresses, emails, e mail address, mail address, primary email, secondary email, personal email, work email,
			private email, other email, email adresse, e mail adresse, mailadresse, emailadresse, courriel, adresse email, adresse e mail, adresse mail, adresse electronique, correo, correo electronico, direccion de correo`,
		PhoneField: `phone, phone number, phone numbers, phones, telephone, telephone number, tel, mobile, mobile phone, mobile number, cell, cell phone, home phone, work phone, primary phone,
			other phone, telefon, telefonnummer, rufnummer, handy, handynummer, mobil, mobiltelefon, mobilnummer, numero de telephone, portable, telephone portable, telefono, movil, celular, telefono movil, numero de telefono`,
		Headline: `headline, tagline, label, profile headline, professional headline, profession, occupation, beruf, kurzprofil, profil, intitule, titre du profil, titular, profesion`,
		Location: `location, city, town, address, region, state, province, country, place, residence, location address, current location, candidate location, ort, stadt, wohnort, standort, adresse, anschrift, land, bundesland,
			ville, lieu, localisation, pays, adresse postale, ciudad, ubicacion, lugar, direccion, pais, provincia, localidad`,
		Summary: `summary, about, bio, biography, profile, profile summary, description, introduction, zusammenfassung, uber mich, beschreibung, resume du profil, a propos, presentation, resumen, sobre mi, descripcion, perfil`,
		Company: `company, current company, company name, employer, current employer, organization, organisation, most recent company, last company, previous employer, firma, unternehmen, arbeitgeber, aktueller arbeitgeber, letzter arbeitgeber,
			entreprise, societe, employeur, employeur actuel, empresa, empresa actual, empleador, compania`,
		Title: `title, job title, position, current title, current position, role, current role, most recent title, last title, stelle, stellenbezeichnung, jobtitel, berufsbezeichnung, aktuelle position,
			poste, poste actuel, fonction, intitule du poste, titre, puesto, puesto actual, cargo, titulo del puesto`,
		EmployedFrom:  `employed from, employed since, job start, position start, company start, employment start, employment start date, beschaftigt seit, en poste depuis, empleado desde`,
		EmployedUntil: `employed until, job end, position end, company end, employment end, employment end date, beschaftigt bis, en poste jusqu au, empleado hasta`,
		School:        `school, school name, university, college, institution, alma mater, most recent school, schule, hochschule, universitat, ecole, universite, etablissement, escuela, universidad, centro de estudios`,
		Degree:        `degree, qualification, study type, highest degree, most recent degree, abschluss, hochster abschluss, diplome, titulo, titulacion, grado`,
		FieldOfStudy:  `field of study, discipline, major, area of study, studienfach, studiengang, fachrichtung, domaine d etudes, specialite, filiere, campo de estudio, especialidad, carrera`,
		StudiedFrom:   `education start, school start, education start date, studium beginn, debut des etudes, inicio de estudios`,
		StudiedUntil:  `education end, school end, education end date, graduation, graduation date, graduation year, year of graduation, abschlussjahr, annee de diplome, fin des etudes, ano de graduacion, fin de estudios`,
		SkillsField: `skills, skill, key skills, top skills, skill set, technologies, tech stack, expertise, kenntnisse, fahigkeiten, kompetenzen, fertigkeiten, technologien,
			competences, competence, habilidades, competencias, conocimientos, aptitudes, tecnologias`,
		LanguagesField: `languages, language, spoken languages, sprachen, sprache, sprachkenntnisse, langues, langue, idiomas, idioma`,
		LinkField: `url, link, links, website, web site, websites, homepage, web, webseite, linkedin, linkedin url, linkedin profile, linkedin profile url, profile url, public profile url, github, github url, github profile,
			portfolio, portfolio url, xing, xing profil, twitter, social media, blog, site web, site internet, sitio web, pagina web, enlace`,
		TagsField: `tags, tag, labels, keywords, categories, category, schlagworte, stichworte, kategorie, kategorien, etiquettes, mots cles, categorie, etiquetas, palabras clave, categoria`,
		SourceField: `source, origin, lead source, candidate source, application source, source name, channel, referrer, how did you hear about us, quelle, herkunft, kanal, bewerbungskanal,
			provenance, origine, canal, fuente, origen, procedencia`,
		ConsentField: `consent, gdpr consent, gdpr, data protection consent, data protection store allowed, marketing consent, privacy consent, einwilligung, dsgvo, dsgvo einwilligung, datenschutz, consentement, rgpd, consentement rgpd, consentimiento, consentimiento rgpd`,
		ConsentAt:    `consent at, consent date, consent given at, consent given on, gdpr consent date, einwilligung am, einwilligungsdatum, consentement le, date de consentement, consentimiento el, fecha de consentimiento`,
		NoteField:    `note, notes, comment, comments, remark, remarks, internal notes, notiz, notizen, bemerkung, bemerkungen, kommentar, anmerkung, anmerkungen, remarque, remarques, commentaire, commentaires, nota, notas, comentario, comentarios, observaciones`,
		StepField: `step, stage, current stage, pipeline stage, status, application status, candidate status, phase, stufe, schritt, bewerbungsphase, bewerbungsstatus,
			etape, statut, etape actuelle, etapa, fase, estado, etapa actual`,
		AppliedAt: `applied, applied at, applied on, date applied, application date, applied date, submitted at, created at, date added, added at, beworben am, bewerbungsdatum, eingegangen am, eingangsdatum,
			date de candidature, candidature le, fecha de solicitud, fecha de candidatura`,
	} {
		for _, name := range strings.Split(names, ",") {
			m[strings.Join(strings.Fields(name), " ")] = field
		}
	}
	return m
}()

// vagueNames give way to columns whose header says the same more precisely.
var vagueNames = words(`id contact candidate profile description label address status state estado statut title position
	titre role referrer "created at" "date added" "added at" reference first last place "display name"`)

// headerParts recognise a header by a part of it where no name is known.
var headerParts = []struct {
	part  string
	field Field
}{
	{"email", EmailField}, {"e mail", EmailField}, {"courriel", EmailField}, {"correo", EmailField},
	{"phone", PhoneField}, {"telefon", PhoneField}, {"mobile", PhoneField},
	{"linkedin", LinkField}, {"github", LinkField}, {"website", LinkField}, {"url", LinkField},
	{"first name", GivenName}, {"vorname", GivenName}, {"prenom", GivenName},
	{"last name", FamilyName}, {"nachname", FamilyName}, {"apellido", FamilyName},
	{"skill", SkillsField}, {"note", NoteField}, {"comment", NoteField}, {"tag", TagsField},
}

var (
	number    = regexp.MustCompile(`(?:^| )#?([0-9]{1,2})(?: |$)`)
	picture   = regexp.MustCompile(`(?i)photo|picture|image|avatar|foto|bild`)
	camelCase = regexp.MustCompile(`(\p{Ll})(\p{Lu})`)
)

// headerKey reduces a header to what names it: words in lower case without
// accents or punctuation. A number among the words is the group.
func headerKey(header string) (key string, group int) {
	header = camelCase.ReplaceAllString(line(header), "$1 $2")
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(header)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '#':
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	key = strings.Join(strings.Fields(b.String()), " ")
	key = strings.NewReplacer("linked in", "linkedin", "git hub", "github").Replace(key)
	if m := number.FindStringSubmatchIndex(key); m != nil && len(key) > m[1]-m[0] {
		group = atoi(key[m[2]:m[3]])
		key = strings.TrimSpace(key[:m[0]] + " " + key[m[1]:])
	}
	return key, group
}

// fieldOf guesses a field from a header alone.
func fieldOf(header string) (f Field, group int, sure float64) {
	key, group := headerKey(header)
	if f, ok := headerNames[key]; ok {
		if vagueNames[key] {
			return f, group, 0.7
		}
		return f, group, 0.95
	}
	if strings.HasSuffix(key, " id") || strings.HasSuffix(key, " at") || strings.HasPrefix(key, "is ") {
		return Ignore, 0, 0 // keys of other tables, times of other things, yes and no
	}
	if picture.MatchString(key) {
		return Ignore, 0, 0
	}
	for _, prefix := range []string{"candidate ", "contact ", "applicant ", "person ", "basics "} {
		if f, ok := headerNames[strings.TrimPrefix(key, prefix)]; ok && strings.HasPrefix(key, prefix) {
			return f, group, 0.9
		}
	}
	// "Prénom du candidat", "E-Mail (privat)": the first words decide.
	for words := strings.Fields(key); len(words) > 1; {
		words = words[:len(words)-1]
		first := strings.Join(words, " ")
		if f, ok := headerNames[first]; ok && (len(words) > 1 || f != ExternalKey && f != FullName && !vagueNames[first]) {
			return f, group, 0.6
		}
	}
	for _, p := range headerParts {
		if strings.Contains(" "+key+" ", " "+p.part) {
			return p.field, group, 0.6
		}
	}
	return Ignore, 0, 0
}

// guess makes a mapping from headers and the first rows. Where two columns
// claim a field that only one can have, the surer one gets it.
func guess(headers []string, sample [][]string) Mapping {
	var m Mapping
	for i, h := range headers {
		c := Column{Header: h, Index: i}
		c.Field, c.Group, c.Confidence = fieldOf(h)
		values := column(sample, i)
		content, share := contentOf(values)
		switch {
		case len(values) == 0:
			c.Confidence *= 0.8
		case content != Ignore && content == c.Field:
			c.Confidence = max(c.Confidence, 0.98)
		case picture.MatchString(h):
		case content == EmailField, content == LinkField && c.Field != SourceField && c.Field != NoteField && c.Field != Summary:
			// The values outweigh a header: "Contact" may hold addresses.
			c.Field, c.Group, c.Confidence = content, 0, 0.85*share
		case c.Field == Ignore && content != Ignore:
			c.Field, c.Confidence = content, 0.6*share
		case c.Field == EmailField, c.Field == LinkField && !plausibleLinks(values):
			c.Confidence *= 0.3
		}
		if !c.Field.grouped() {
			c.Group = 0
		}
		if c.Confidence < 0.25 {
			c.Field, c.Group, c.Confidence = Ignore, 0, 0
		}
		m.Columns = append(m.Columns, c)
	}
	m.settle()
	m.DateOrder = m.orderIn(sample)
	return m
}

// orderIn guesses the order of day and month from the columns with dates.
func (m *Mapping) orderIn(sample [][]string) DateOrder {
	var dates []string
	for _, c := range m.Columns {
		if c.Field.dated() {
			dates = append(dates, column(sample, c.Index)...)
		}
	}
	return orderOf(dates)
}

// settle takes fields away from columns that others have a better claim to.
func (m *Mapping) settle() {
	type slot struct {
		field Field
		group int
	}
	best := map[slot]int{}
	for i, c := range m.Columns {
		if c.Field.repeats() {
			continue
		}
		s := slot{c.Field, c.Group}
		j, taken := best[s]
		if !taken {
			best[s] = i
			continue
		}
		loser := i
		if c.Confidence > m.Columns[j].Confidence {
			best[s], loser = i, j
		}
		m.Columns[loser].Field, m.Columns[loser].Group, m.Columns[loser].Confidence = Ignore, 0, 0
	}
	has := func(f Field) (int, bool) {
		i := slices.IndexFunc(m.Columns, func(c Column) bool { return c.Field == f })
		return i, i >= 0
	}
	// "Nom" beside "Prénom" is the family name, and so is "Name" beside
	// "Vorname". Alone, both are the full name.
	given, hasGiven := has(GivenName)
	family, hasFamily := has(FamilyName)
	full, hasFull := has(FullName)
	key := func(i int) string { k, _ := headerKey(m.Columns[i].Header); return k }
	switch {
	case hasGiven && hasFull && !hasFamily && key(full) == "name":
		m.Columns[full].Field, m.Columns[full].Confidence = FamilyName, 0.8
	case hasFamily && !hasGiven && !hasFull && key(family) == "nom",
		hasGiven && !hasFamily && !hasFull && key(given) == "nombre":
		i := max(family, given)
		m.Columns[i].Field, m.Columns[i].Confidence = FullName, 0.8
	}
}

// contentOf recognises values that show what they are, and how many of them do.
func contentOf(values []string) (Field, float64) {
	if len(values) == 0 {
		return Ignore, 0
	}
	values = values[:min(len(values), 20)]
	var emails, links, phones int
	for _, v := range values {
		if _, ok := Email(v); ok {
			emails++
		} else if strings.Contains(v, "://") || strings.HasPrefix(v, "www.") {
			links++
		} else if _, ok := Phone(v, ""); ok && strings.HasPrefix(v, "+") {
			phones++
		}
	}
	for _, c := range []struct {
		field Field
		n     int
	}{{EmailField, emails}, {LinkField, links}, {PhoneField, phones}} {
		if share := float64(c.n) / float64(len(values)); share > 0.6 {
			return c.field, share
		}
	}
	return Ignore, 0
}

func plausibleLinks(values []string) bool {
	return slices.ContainsFunc(values, func(v string) bool { return strings.Contains(v, ".") })
}

// column returns the values of column i that aren't empty.
func column(rows [][]string, i int) []string {
	var values []string
	for _, r := range rows {
		if i < len(r) {
			if v := line(r[i]); v != "" {
				values = append(values, v)
			}
		}
	}
	return values
}
