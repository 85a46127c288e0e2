package importer

// RegionOf is the country that phone numbers without a country code most
// likely belong to, by the time zone in which an organization works; empty
// for zones that several countries share.
func RegionOf(timeZone string) string { return regions[timeZone] }

// regions has the zones of one country each, for the countries where Tandem is
// most likely used. In others, numbers without a code stay as written.
var regions = map[string]string{
	"Europe/Berlin": "DE", "Europe/Vienna": "AT", "Europe/Zurich": "CH", "Europe/Paris": "FR", "Europe/Brussels": "BE",
	"Europe/Amsterdam": "NL", "Europe/Luxembourg": "LU", "Europe/London": "GB", "Europe/Dublin": "IE", "Europe/Madrid": "ES",
	"Atlantic/Canary": "ES", "Europe/Lisbon": "PT", "Europe/Rome": "IT", "Europe/Athens": "GR", "Europe/Warsaw": "PL",
	"Europe/Prague": "CZ", "Europe/Bratislava": "SK", "Europe/Budapest": "HU", "Europe/Bucharest": "RO", "Europe/Sofia": "BG",
	"Europe/Zagreb": "HR", "Europe/Ljubljana": "SI", "Europe/Belgrade": "RS", "Europe/Copenhagen": "DK", "Europe/Oslo": "NO",
	"Europe/Stockholm": "SE", "Europe/Helsinki": "FI", "Europe/Tallinn": "EE", "Europe/Riga": "LV", "Europe/Vilnius": "LT",
	"Europe/Kyiv": "UA", "Europe/Kiev": "UA", "Europe/Istanbul": "TR", "Asia/Jerusalem": "IL", "Asia/Dubai": "AE",
	"Asia/Kolkata": "IN", "Asia/Calcutta": "IN", "Asia/Singapore": "SG", "Asia/Hong_Kong": "HK", "Asia/Tokyo": "JP",
	"Asia/Seoul": "KR", "Asia/Taipei": "TW", "Asia/Shanghai": "CN", "Asia/Manila": "PH", "Asia/Jakarta": "ID",
	"Australia/Sydney": "AU", "Australia/Melbourne": "AU", "Australia/Brisbane": "AU", "Australia/Perth": "AU", "Australia/Adelaide": "AU",
	"Pacific/Auckland": "NZ", "Africa/Johannesburg": "ZA", "Africa/Cairo": "EG", "Africa/Nairobi": "KE", "Africa/Lagos": "NG",
	"America/New_York": "US", "America/Chicago": "US", "America/Denver": "US", "America/Phoenix": "US", "America/Los_Angeles": "US",
	"America/Detroit": "US", "America/Anchorage": "US", "Pacific/Honolulu": "US", "America/Toronto": "CA", "America/Vancouver": "CA",
	"America/Montreal": "CA", "America/Edmonton": "CA", "America/Winnipeg": "CA", "America/Halifax": "CA", "America/Mexico_City": "MX",
	"America/Sao_Paulo": "BR", "America/Argentina/Buenos_Aires": "AR", "America/Santiago": "CL", "America/Bogota": "CO", "America/Lima": "PE",
}
