package auth

import "strings"

// common are the passwords of ten and more characters that lists of stolen
// ones begin with. Repetitions and runs of the keyboard are found by rule.
var common = func() map[string]bool {
	words := strings.Fields(`
		password password1 password12 password123 password1234 password12345 password123456 password01 passw0rd
		passw0rd1 p@ssw0rd p@ssw0rd1 p@ssword p@ssword1 pa$$word pa$$w0rd mypassword newpassword changeme changeit
		letmein iloveyou welcome welcome1 welcome123 administrator administration admin admin123 admin1234 root
		qwerty qwerty123 qwerty1234 qwerty12345 qwerty123456 asdfghjkl zxcvbnm 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y
		1qaz2wsx 1qaz2wsx3edc qazwsxedc qazwsxedcrfv zaq12wsx q1w2e3r4t5 q1w2e3r4t5y6 football baseball basketball
		superman superstar spiderman starwars sunshine princess michelle jennifer charlie trustno1 whatever
		computer internet liverpool manchester chocolate butterfly strawberry christmas november december september
		summer winter spring autumn monday friday secret master dragon monkey shadow freedom correcthorse
		correcthorsebatterystaple tandem tandemhiring recruiter recruitment company default temporary test testing
		test1234 guest1234 unknown nothing iloveyou1 lovelove dearbook myspace1 google facebook linkedin`)
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}()

// runs are what fingers do by themselves, forwards and backwards.
var runs = func() []string {
	rows := []string{"01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "azertyuiopqsdfghjklmwxcvbn"}
	for _, row := range rows {
		var back strings.Builder
		for i := len(row) - 1; i >= 0; i-- {
			back.WriteByte(row[i])
		}
		rows = append(rows, back.String())
	}
	return rows
}()

// isCommon reports whether a lower-case password is among the first that are
// tried: a common word with digits or marks around it or written several times,
// one short piece repeated, or a run of keys.
func isCommon(password string) bool {
	bare := strings.Join(strings.Fields(password), "")
	core := strings.Trim(bare, "0123456789!?.,-_#*$@+")
	if core == "" || common[bare] || common[core] {
		return true
	}
	for n := 1; n <= len(core)/2; n++ {
		if len(core)%n == 0 && strings.Repeat(core[:n], len(core)/n) == core && (n <= 4 || common[core[:n]]) {
			return true
		}
	}
	for _, row := range runs {
		if strings.Contains(row, core) && len(core) >= 5 {
			return true
		}
	}
	return false
}
