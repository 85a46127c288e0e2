package demo

import "strings"

// culture is where a person's name comes from: given and family names are only
// combined within one, so that people could exist.
type culture struct {
	language      string
	given, family []string
}

// Every culture has as many names.
const givenNames, familyNames = 28, 30

// allNames is how many full names there are.
func allNames() int { return len(cultures) * givenNames * familyNames }

func names(language, given, family string) culture {
	c := culture{language, strings.Fields(given), strings.Fields(family)}
	if len(c.given) != givenNames || len(c.family) != familyNames {
		panic("demo: names are missing after " + c.given[0])
	}
	return c
}

var cultures = []culture{
	names("German",
		"Anna Lukas Johanna Felix Katharina Jonas Lea Maximilian Friederike Tobias Svenja Matthias Greta Sebastian Merle Philipp Antonia Florian Hannah Moritz Jule Konstantin Paula Simon Theresa Niklas Carla Jan",
		"Müller Schäfer Vogel Brandt Lehmann Krüger Hofmann Kühn Winkler Lorenz Bergmann Albrecht Seidel Ziegler Böhm Engel Haas Jäger Kessler Otto Pohl Reinhardt Sommer Thiele Voigt Wagner Busch Dietrich Fuchs Graf"),
	names("English",
		"Olivia James Charlotte Oliver Imogen Harry Siobhan Ewan Niamh Callum Bethan Rhys Georgia Freddie Aoife Alistair Maeve Toby Rosalind Declan Isla Gareth Eleanor Fergus Holly Angus Phoebe Theo",
		"Carter Hughes Murphy Campbell Bennett Gallagher Whitfield Ashworth Fletcher Doyle Sinclair Pritchard Hargreaves Lowe Kavanagh Mercer Holloway Barnes Rowntree Ainsley Byrne Fraser Llewellyn Marsh Thornton Webb Quinn Radcliffe Stirling Vaughan"),
	names("Portuguese",
		"Beatriz João Inês Tiago Mariana Diogo Carolina Gonçalo Leonor Rafael Matilde Bruno Luísa Caio Camila Thiago Larissa Henrique Isabela Vinícius Sofia Duarte Joana Afonso Letícia Otávio Raquel Nuno",
		"Silva Almeida Carvalho Figueiredo Moreira Teixeira Barbosa Nogueira Pacheco Ramalho Queirós Valente Tavares Fonseca Cardoso Azevedo Brandão Coelho Siqueira Monteiro Freitas Guimarães Lacerda Meireles Salgado Batista Peixoto Ventura Esteves Sequeira"),
	names("Spanish",
		"Lucía Mateo Valentina Santiago Camila Joaquín Ximena Álvaro Paloma Emiliano Noelia Rodrigo Marisol Ignacio Jimena Andrés Elena Gael Rocío Tomás Daniela Hugo Catalina Sergio Inmaculada Iker Abril Facundo",
		"García Herrera Navarro Castillo Ibáñez Quiroga Salazar Montenegro Villalobos Echeverría Rojas Cisneros Delgado Fuentes Guerrero Luna Maldonado Orozco Paredes Rivas Serrano Urrutia Vargas Zamora Aguirre Bustos Cordero Espinosa Medina Peralta"),
	names("French",
		"Camille Antoine Élodie Baptiste Manon Clément Margaux Étienne Solène Guillaume Inès Mathis Noémie Romain Apolline Thibault Océane Quentin Clémence Rémi Juliette Aurélien Maëlle Corentin Sabine Damien Adèle Loïc",
		"Lefèvre Moreau Girard Fontaine Chevalier Roussel Mercier Delacroix Lambert Garnier Perrin Marchand Blanchard Barbier Renaud Colin Gauthier Lacroix Meunier Rivière Vasseur Benoît Charpentier Dufour Faure Hubert Joly Leclerc Morel Picard"),
	names("Italian",
		"Giulia Lorenzo Chiara Matteo Francesca Alessandro Martina Davide Federica Riccardo Ginevra Tommaso Ilaria Edoardo Beatrice Nicolò Serena Pietro Arianna Gabriele Elisa Marco Silvia Emanuele Caterina Stefano Viola Leonardo",
		"Rossi Ferrari Bianchi Colombo Ricci Marchetti Fontana Moretti Barbieri Lombardi Caruso Ferrara Galli Martinelli Leone Longo Gentile Vitale Coppola Conti Bellini Cattaneo Donati Fabbri Grassi Mancini Neri Palmieri Sartori Testa"),
	names("Swedish",
		"Astrid Erik Freja Oskar Ingrid Emil Saga Viktor Linnea Axel Maja Gustav Elsa Rasmus Sigrid Anders Tuva Magnus Ylva Henrik Ebba Søren Kirsten Lars Signe Mikkel Tove Björn",
		"Lindqvist Bergström Nyström Sandberg Hedlund Åkesson Holm Dahlgren Ekström Forsberg Lundgren Norén Söderberg Wikström Engström Hansen Jørgensen Kristensen Møller Nygaard Solberg Haugen Bakken Lund Falk Rydberg Sjögren Strand Vinter Östberg"),
	names("Polish",
		"Zuzanna Jakub Agnieszka Mateusz Magdalena Piotr Kinga Wojciech Oliwia Tomasz Natalia Krzysztof Barbora Ondřej Tereza Vojtěch Oksana Andriy Iryna Bohdan Daria Taras Marta Szymon Weronika Paweł Lenka Radek",
		"Nowak Wójcik Kaczmarek Mazur Krawczyk Piątek Zając Wróbel Dudek Adamczyk Stępień Sikora Baran Szewczyk Bondarenko Shevchenko Kovalenko Tkachenko Melnyk Kravets Lysenko Marchenko Fiala Havel Krejčí Pokora Walczak Bielak Gajda Kubiak"),
	names("Turkish",
		"Elif Emre Zeynep Mert Ayşe Kerem Defne Burak Selin Onur Ece Cem Derya Volkan Gizem Serkan İrem Tolga Nazlı Barış Melis Ozan Pınar Efe Esra Umut Aslı Koray",
		"Yılmaz Kaya Demir Şahin Çelik Yıldız Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Erdoğan Aksoy Bulut Güneş Tekin Uçar Bozkurt Ateş Sezer Toprak"),
	names("Arabic",
		"Layla Omar Yasmin Karim Nour Youssef Salma Tariq Hala Ziad Amira Bilal Rania Samir Dina Faris Lina Khalil Mariam Walid Farah Hassan Zeina Rami Aya Idris Huda Nabil",
		"Haddad Mansour Nasser Khoury Saleh Farouk Hamdan Darwish Aziz Barakat Sabbagh Najjar Shaheen Zidan Fayed Ghanem Hakim Jaber Karam Latif Masri Nassar Othman Qasim Rahal Said Tahan Wahba Younes Boutros"),
	names("English",
		"Adaeze Chinedu Ngozi Tunde Ama Kwame Folake Emeka Efua Kofi Amara Obinna Temitope Segun Abena Yaw Ifeoma Babajide Wanjiru Kamau Achieng Otieno Makena Baraka Thandiwe Sipho Zanele Tendai",
		"Okafor Adeyemi Mensah Owusu Eze Balogun Nwosu Boateng Asante Ogunleye Abiola Danjuma Chukwu Ofori Kariuki Mwangi Odhiambo Njoroge Wambui Kiptoo Dlamini Nkosi Moyo Ndlovu Banda Phiri Mutasa Osei Agyeman Lawal"),
	names("Hindi",
		"Priya Arjun Ananya Rohan Kavya Vikram Neha Aditya Ishita Karthik Meera Siddharth Divya Rahul Shreya Nikhil Pooja Varun Aditi Manish Lakshmi Suresh Tanvi Imran Zara Farhan Nandini Harsh",
		"Sharma Iyer Patel Reddy Nair Mehta Kapoor Banerjee Gupta Chatterjee Rao Menon Joshi Desai Kulkarni Bhatt Malhotra Sinha Verma Pillai Khan Siddiqui Qureshi Das Ghosh Krishnan Mukherjee Saxena Trivedi Venkatesan"),
	names("Mandarin",
		"Wei Xinyi Hao Meiling Jun Yuxuan Lihua Zhen Xiaomei Bo Jiayi Ming Ruoxi Tao Shuang Peng Yating Kai Qian Feng Lan Zihan Hui Yifan Ning Cheng Siyu Rong",
		"Chen Wang Zhang Liu Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo Lin He Gao Luo Zheng Liang Xie Tang Deng Feng Cao Peng Zeng Xiao Pan Lu"),
	names("Vietnamese",
		"Linh Minh Thảo Quân Hương Đức Trang Hải Ngọc Tuấn Mai Khoa Phương Long Vy Nam Yến Bảo Chi Thành Lan Huy Diệp Sơn Thu Phúc Hạnh Việt",
		"Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Mai Tô Lâm Cao Chu Hà Kiều Quách Tạ Thái Vương Tăng Lương"),
	names("Japanese",
		"Yuki Haruto Sakura Ren Aiko Daichi Hana Kenta Misaki Takumi Rin Sota Emi Kaito Naomi Ryo Ayumi Shun Mei Kazuki Yuna Makoto Chihiro Tomoya Asuka Hiroshi Natsuki Jiro",
		"Sato Tanaka Watanabe Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Matsumoto Inoue Kimura Shimizu Hayashi Saito Mori Ikeda Hashimoto Ishikawa Ogawa Fujita Okada Goto Hasegawa Murakami Kondo Sakamoto Aoki Nishimura"),
	names("Korean",
		"Jiwoo Minjun Seoyeon Dohyun Hayoon Jihoon Sujin Taeyang Eunji Hyunwoo Yerin Sangmin Dahye Kyungho Nari Woojin Minseo Jaewon Soyoung Donghae Haeun Seungho Yuna Junseo Mina Inho Boram Gyuri",
		"Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong Jeon Ko Moon Son Yang Bae Baek Heo Nam Noh"),
	names("Persian",
		"Shirin Arash Niloufar Kian Parisa Babak Leila Dariush Mahsa Navid Golnaz Siavash Roya Kamran Azadeh Farzad Setareh Omid Yasaman Reza Mina Behrouz Nasrin Cyrus Tara Hamid Laleh Pouya",
		"Ahmadi Hosseini Karimi Rahimi Moradi Ebrahimi Jafari Rostami Farahani Kazemi Shirazi Tehrani Rezaei Bahrami Ghorbani Heydari Mousavi Nazari Parsa Sadeghi Tavakoli Zand Amini Darvish Golzar Irani Kamali Lotfi Mohseni Safavi"),
}

// place is where somebody lives and works.
type place struct{ city, country, phone string }

// places have telephone numbers from ranges that are reserved for fiction where
// the country keeps one; "#" is a digit.
var places = []place{
	{"Berlin", "Germany", "+49301234####"}, {"Hamburg", "Germany", "+49401234####"}, {"Munich", "Germany", "+49891234####"},
	{"Leipzig", "Germany", "+493411234###"}, {"Lisbon", "Portugal", "+3512112345##"}, {"Porto", "Portugal", "+3512212345##"},
	{"London", "United Kingdom", "+4420794600##"}, {"Manchester", "United Kingdom", "+4416149600##"}, {"Edinburgh", "United Kingdom", "+4413149600##"},
	{"Bristol", "United Kingdom", "+4411749600##"}, {"Dublin", "Ireland", "+35312345###"}, {"Paris", "France", "+3363998####"},
	{"Lyon", "France", "+3363998####"}, {"Amsterdam", "Netherlands", "+31201234###"}, {"Stockholm", "Sweden", "+46701740###"},
	{"Copenhagen", "Denmark", "+4532123###"}, {"Warsaw", "Poland", "+48221234###"}, {"Kraków", "Poland", "+48121234###"},
	{"Prague", "Czechia", "+420221234###"}, {"Madrid", "Spain", "+34911234###"}, {"Barcelona", "Spain", "+34931234###"},
	{"Milan", "Italy", "+39021234###"}, {"Vienna", "Austria", "+4311234###"}, {"Zürich", "Switzerland", "+41431234###"},
	{"Istanbul", "Türkiye", "+902121234###"}, {"Tallinn", "Estonia", "+3726123###"}, {"Athens", "Greece", "+302101234###"},
	{"Austin", "United States", "+151255501##"}, {"Toronto", "Canada", "+141655501##"}, {"Remote, Europe", "", "+447700900###"},
}

var schools = []string{
	"Technical University of Berlin", "University of Hamburg", "RWTH Aachen University", "University of Leipzig", "University of Lisbon",
	"University of Porto", "University of Coimbra", "University of Manchester", "University of Edinburgh", "University of Bristol",
	"Trinity College Dublin", "Sorbonne University", "University of Lyon", "University of Amsterdam", "Delft University of Technology",
	"Stockholm University", "Aarhus University", "University of Warsaw", "AGH University of Kraków", "Charles University",
	"Complutense University of Madrid", "University of Barcelona", "Polytechnic University of Milan", "University of Vienna", "ETH Zürich",
	"Boğaziçi University", "University of Tartu", "National Technical University of Athens", "University of Texas at Austin", "University of Toronto",
	"University of Lagos", "University of Ghana", "University of Nairobi", "American University of Beirut", "Cairo University",
	"University of Delhi", "Anna University", "Zhejiang University", "Vietnam National University", "University of Tehran",
}

var companies = []string{
	"Alderbrook", "Bluefinch", "Brightwater Labs", "Cartography One", "Cinder & Co", "Cobaltlane", "Copperleaf Retail", "Driftwood Media",
	"Eastgate Logistics", "Emberline", "Fernhill Health", "Fjordbank", "Foxglove Systems", "Glasshouse Energy", "Granite Peak", "Greyhound Freight",
	"Halcyon Cloud", "Harrow Street", "Hearthstead", "Ironquill", "Juniper Row", "Kestrel Mobility", "Kitehouse", "Lanternfish",
	"Larch Insurance", "Lighthouse Payments", "Longshore", "Marlowe Digital", "Meadowlark Foods", "Millrace Software", "Moonrake", "Mossbank",
	"Nettle & Thorn", "Northfield Robotics", "Oakhollow", "Orchard Analytics", "Osprey Travel", "Paperboat", "Parallel Nine", "Pinecrest Bank",
	"Quarry Lane", "Quillworks", "Ravensgate", "Redwood Telecom", "Riverstone Capital", "Saltmarsh", "Sandpiper Learning", "Silverbirch",
	"Skylark Aviation", "Slate & Sons", "Southbank Studios", "Sparrowtech", "Stonebridge", "Summerhill Clinics", "Tallgrass", "Thistledown",
	"Tidewater", "Umbra Security", "Wexford Motors", "Willowmere",
}
