"""Given names and surnames by culture.

Faker's provider lists (MIT) where it has them, romanised by rule where it writes another script; lists of our
own for the rest; the census lists of `privity.detection.data`. No list dominates (`MIX`), and one name in five
is put together from syllables, so that what is learnt is context and form and not a list.
"""
# ruff: noqa: E501, ISC004, SIM905  # lists of words read better as rows of text

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import import_module, resources
from random import Random


@dataclass(frozen=True, slots=True)
class Culture:
    """Names as they are given somewhere.

    Attributes:
        female, male: Given names.
        family: Surnames; `family_female` where women bear another form.
        family_first: The surname is often written first.
        double: Share of people with two surnames.
        particles: Words that may stand before the surname, with their spacing.
    """

    female: tuple[str, ...]
    male: tuple[str, ...]
    family: tuple[str, ...]
    family_female: tuple[str, ...] = ()
    family_first: bool = False
    double: float = 0.02
    particles: tuple[str, ...] = ()


# Our own lists: female | male | family.
_OWN: dict[str, tuple[str, str, str]] = {
    "vi": (
        "Linh Thu Mai Lan Hoa Huong Trang Ngoc Thuy Hanh Yen Phuong Thao My Quynh Nga Tuyet Diep Bich Kim Anh Hien "
        "Loan Nhung Van Xuan",
        "Minh Duc Hung Tuan Huy Long Khanh Quang Nam Son Hieu Thanh Dung Phuc Bao Khoa Tam Trung Vinh Dat Cuong Tien "
        "Hai Binh Loc Thien",
        "Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Trinh Doan Luong Mai Cao Lam Ta "
        "Truong Quach",
    ),
    "ko": (
        "Ji-woo Seo-yeon Min-ji Soo-jin Eun-hye Hye-won Yu-na Ji-eun Ha-eun Mi-kyung Young-hee Sun-hee Jae-hee Bo-ra "
        "Hyun-joo Da-hye So-young Kyung-mi Jiyoung Eunji Minseo Yoonah",
        "Min-jun Ji-hoon Sung-ho Hyun-woo Jae-won Dong-hyun Seung-min Young-ho Kyung-soo Tae-yang Jin-woo Sang-hoon "
        "Joon-ho Chul-soo Byung-hun Woo-jin Jihun Sungmin Junseo Hyunjin Taeho",
        "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong Jeon Ko Moon Yang "
        "Son Bae Baek Heo Nam Sim Noh Ryu",
    ),
    "zh": (
        "Xiaoling Mei Li Fang Yan Jing Hui Na Xiu Ying Juan Lan Min Qing Ping Yuhan Xinyi Meiling Shufen Yating "
        "Xiaohong Rong Wenjing Yuxin Zihan Lijuan Chunhua Peishan",
        "Wei Jun Qiang Lei Yang Tao Chao Ming Gang Bo Jian Hao Zhiming Jianguo Guoqiang Yifan Haoran Zixuan Jiahao "
        "Weidong Xiaolong Chengyu Wenbin Dawei Peng Kai Yong Zhen",
        "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Song "
        "Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Yao Shen Qiu "
        "Ouyang Situ Chiang Tsai Hsu Hsieh Cheung Wong Chan Leung Kwok Ng Lau Ho Fung",
    ),
    "ja": (
        "Yuki Sakura Aiko Keiko Yumi Haruka Naomi Emi Tomoko Hanako Misaki Rin Ayaka Mei Kaori Noriko Michiko Akane "
        "Chiyo Natsumi Mariko Reiko Yoko Kumiko Satsuki Hinata",
        "Hiroshi Takashi Kenji Haruto Daiki Satoshi Ryo Kazuo Makoto Shinji Yuto Sota Akira Tetsuya Masaru Naoki "
        "Isamu Goro Toshiro Kaito Minoru Noboru Shigeru Yusuke Koji Jiro",
        "Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi "
        "Matsumoto Inoue Kimura Hayashi Shimizu Saito Mori Abe Ikeda Hashimoto Ishikawa Ogawa Okada Hasegawa Fujita "
        "Goto Kondo Murakami Endo Aoki Sakamoto Fukuda Ota Nishimura Fujii Kaneko Okamoto Nakajima Harada Ono Tamura "
        "Takeuchi Kawasaki Uchida Morita Sugiyama Hirano Kojima Kuroda Miyazaki Nomura Iwasaki",
    ),
    "ar": (
        "Fatima Aisha Maryam Layla Noor Zainab Hana Salma Rania Yasmin Huda Amal Samira Dina Nadia Leila Mona Reem "
        "Ghada Lamia Khadija Sumaya Iman Rasha Abeer Hala Wafa Jumana Sawsan Nawal",
        "Mohammed Ahmed Ali Omar Hassan Hussein Khalid Ibrahim Youssef Mustafa Abdullah Karim Tariq Samir Bilal Nasser "
        "Faisal Rami Ziad Walid Hamza Jamal Adnan Fadi Imad Mahmoud Saleh Anwar Majid Sami Abdelrahman Abdulaziz",
        "Al-Masri Haddad Khoury Nasser Al-Farsi Mansour Saleh Hamdan Al-Zahrani Al-Qahtani Khalil Najjar Sabbagh Darwish "
        "Aziz Rahman Shaheen Barakat Jaber Awad Qasim Suleiman Hijazi Tawfiq Ghanem Fayyad Mubarak Al-Otaibi Bitar "
        "Abboud Daher Shammas El-Sayed Abdallah Abu-Zeid Nassar Zayed Al-Hashimi El-Amin Benali Bouzid Cherif Ziani "
        "Amrani Tazi Mrabet Trabelsi",
    ),
    "he": (
        "Noa Tamar Yael Shira Maya Rivka Miriam Adi Talia Avigail Hadar Michal Orly Dafna Galit Ronit Efrat Liat Hadas "
        "Chaya Bracha Tzipora",
        "Yosef Moshe Eitan Noam Ariel Itai Avi Yonatan Uri Amir Gil Ezra Shlomo Yaakov Dov Eliyahu Nadav Omer Tomer Ofer "
        "Menachem Zev",
        "Cohen Levi Mizrahi Peretz Biton Dahan Avraham Friedman Katz Shapira Azoulay Ben-David Malka Amar Ohana Golan "
        "Ben-Ami Shapiro Rosenfeld Weissman Goldfarb Zuckerman Halevi Bar-On Sasson Toledano Yerushalmi",
    ),
    "fa": (
        "Shirin Parisa Nasrin Mahsa Roya Azadeh Laleh Niloufar Golnaz Mina Zahra Farah Setareh Shahrzad Mitra Anahita "
        "Samaneh Elham",
        "Reza Babak Dariush Farhad Kian Arash Mehdi Cyrus Bahram Navid Ramin Saeed Kamran Behzad Siavash Omid Hossein "
        "Pouya",
        "Ahmadi Hosseini Karimi Moradi Rezaei Jafari Tehrani Shirazi Farahani Nazari Sadeghi Mousavi Ebrahimi Bagheri "
        "Rostami Khosravi Esfahani Golzari Pahlevani Kermani Zand Sohrabi",
    ),
    "pl": (
        "Anna Katarzyna Agnieszka Magdalena Zofia Ewa Joanna Barbara Krystyna Małgorzata Danuta Halina Beata Grażyna "
        "Iwona Wiesława Jadwiga",
        "Piotr Krzysztof Andrzej Tomasz Paweł Marcin Michał Grzegorz Jerzy Tadeusz Zbigniew Stanisław Wojciech Mariusz "
        "Dariusz Zdzisław Łukasz",
        "Kowalski Wiśniewski Wójcik Kowalczyk Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski "
        "Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Nowakowski Pawłowski Michalski "
        "Wieczorek Wróbel Jabłoński Majewski Olszewski Stępień Dudek Sikora Baran Szczepański Rutkowski Gajewski "
        "Przybylski Chmielewski Ostrowski Brzeziński Szczęsny Trzeciak Gołębiowski",
    ),
    "fil": (
        "Maricel Jocelyn Analyn Rowena Cristina Marites Liezl Imelda Corazon Luzviminda Jasmine Angelica Princess "
        "Maria-Lourdes Rosario Divina Girlie Ligaya",
        "Jomar Rodrigo Arnel Reynaldo Dante Efren Ramil Crisanto Jun-Jun Rommel Ferdinand Benigno Emmanuel Dindo "
        "Joselito Noel Bayani Rizal",
        "Dela-Cruz Santos Reyes Bautista Ocampo Garcia Mendoza Torres Aquino Villanueva Pangilinan Macaraeg Dimaculangan "
        "Manalo Magsaysay Catacutan Lacson Batungbakal Gatdula Sumulong Panganiban Tolentino Salonga Evangelista "
        "Macapagal Dumlao Abad Katigbak",
    ),
    "haw": (
        "Leilani Kalani Nohea Makana Keala Malia Noelani Kailani Mahina Pualani Iolani Kapua Ululani Wailani",
        "Keoni Kaleo Makoa Kai Ikaika Nakoa Kekoa Koa Kimo Lono Maka Pono Alika Kawika",
        "Kealoha Kahananui Kamakawiwoole Kaleikini Kanahele Kapaona Mahoe Nakamoto Akana Kauhane Keawe Kalama Kahale "
        "Kaaihue Kuhio Palakiko Makaena Naone Pukui Hoopii",
    ),
    "native": (
        "Aiyana Kaya Winona Halona Tallulah Wenona Ayita Shania Doli Nizhoni Chenoa Dyani Sahkyo",
        "Chayton Ahanu Takoda Hiawatha Dakota Keme Nashoba Mato Waya Hotah Tadi Cheveyo Ashkii",
        "Begay Yazzie Benally Tsosie Nez Whitehorse Tsinajinnie Bitsui Runningwolf Standing-Bear Two-Bulls "
        "Swiftwater Lightfoot Manuelito Nakai Tohee Redcloud Blackhorse Littlefeather Chee Deschenie Hoskie Peshlakai "
        "Oxendine Locklear",
    ),
    "eth": (
        "Tigist Selam Hirut Bethlehem Meseret Almaz Genet Aster Mulu Saba Rahel Feven Senait Yordanos",
        "Abebe Tesfaye Dawit Getachew Haile Bekele Yonas Solomon Tewodros Girma Kebede Mekonnen Fikru Biruk",
        "Tadesse Wolde Gebre Alemu Desta Assefa Berhane Tekle Negash Gebremariam Woldemichael Teshome Demissie Hagos "
        "Kidane Zewde Mengistu Asfaw Ayele",
    ),
    "som": (
        "Hodan Ifrah Sahra Ayaan Fadumo Hibo Nasra Ubah Idil Amina Halimo Sagal",
        "Abdi Farah Liban Mahad Guled Warsame Abdirahman Yusuf Ismail Keynan Mohamud Bashir",
        "Warsame Farah Abdi Jama Hersi Nur Egal Duale Osman Gedi Shire Samatar Adan Elmi Roble Guleed Hirsi",
    ),
    "sas": (
        "Priyanka Lakshmi Sunita Kavita Anjali Meena Deepa Shanthi Nandini Radhika Gayathri Bhavani Fatema Nusrat "
        "Sabina Sumitra Dilini Chamari Nirmala Kamala",
        "Rajesh Suresh Arjun Vikram Anand Ramesh Karthik Srinivas Venkatesh Harish Ganesh Nikhil Tanvir Rafiq Shahid "
        "Chaminda Nuwan Bishal Prakash Dinesh",
        "Venkataraman Subramanian Ramaswamy Krishnamurthy Iyer Iyengar Nair Menon Pillai Reddy Rao Naidu Chowdhury "
        "Mukherjee Chatterjee Banerjee Bhattacharya Dasgupta Sengupta Gupta Kapoor Malhotra Khanna Chopra Bhatt Trivedi "
        "Wickramasinghe Jayawardena Perera Fernando Gunawardena Rajapaksa Shrestha Gurung Tamang Thapa Rahman Hossain "
        "Begum Khatun Siddiqui Qureshi Bhutto Chaudhry Gill Dhillon Sandhu Sidhu Grewal",
    ),
    "afr": (
        "Adaeze Chioma Ngozi Ifeoma Amara Folake Yetunde Abiola Akosua Efua Ama Abena Wanjiku Njeri Achieng Nyambura "
        "Thandiwe Nomvula Zanele Palesa Nia Fatou Aminata Mariama Chipo Tendai",
        "Chukwuemeka Obinna Emeka Kwame Kofi Kwabena Yaw Olumide Babatunde Segun Kamau Otieno Mwangi Kiprop Sipho Thabo "
        "Mandla Lwazi Mamadou Ousmane Ibrahima Tafadzwa Farai Jabulani Sekou Adewale",
        "Okafor Okonkwo Adeyemi Balogun Nwosu Eze Obi Mensah Owusu Boateng Asante Appiah Osei Addo Kamau Mwangi Otieno "
        "Odhiambo Wanjala Kiplagat Cheruiyot Dlamini Nkosi Mthembu Ndlovu Khumalo Mokoena Moyo Chikwanha Diallo Traore "
        "Keita Coulibaly Diop Ndiaye Sow Camara Sesay Kamara Koroma Conteh Nakamya Mugisha Ssemakula Habimana "
        "Uwimana Tshisekedi Mbeki Nguema Adichie Achebe Ogunleye Akintola",
    ),
    "arm": (
        "Ani Lusine Gayane Nune Tatev Anahit Siranush Marine Nino Tamara Ketevan Nana",
        "Armen Gevorg Tigran Hayk Vahan Aram Levon Giorgi Lasha Irakli Zurab Davit",
        "Petrosyan Sargsyan Grigoryan Hakobyan Harutyunyan Karapetyan Mkrtchyan Ghazaryan Vardanyan Beridze Kapanadze "
        "Gelashvili Lomidze Kvaratskhelia Mchedlishvili Tsiklauri Hovhannisyan Avetisyan Kardashian Boyajian "
        "Manoogian Saroyan",
    ),
}

# Faker's locales, with the culture's habits.
_FAKER: dict[str, dict[str, object]] = {
    "en_US": {}, "en_GB": {"double": 0.05}, "en_IE": {}, "en_NZ": {}, "en_IN": {}, "en_KE": {}, "en_PK": {},
    "yo_NG": {}, "ig_NG": {}, "ha_NG": {}, "tw_GH": {}, "zu_ZA": {}, "sw": {}, "en_TH": {}, "id_ID": {},
    "es_ES": {"double": 0.6}, "es_MX": {"double": 0.5}, "es_CO": {"double": 0.4}, "es_AR": {"double": 0.1},
    "es_CL": {"double": 0.4},
    "pt_BR": {"double": 0.4, "particles": ("da ", "dos ", "de ")}, "pt_PT": {"double": 0.4, "particles": ("de ", "da ")},
    "fr_FR": {"particles": ("de ", "Le ", "du ", "de la ")}, "fr_BE": {}, "fr_QC": {},
    "it_IT": {"particles": ("De ", "Di ", "Lo ", "Della ", "D'")},
    "de_DE": {"particles": ("von ", "von der ", "zu ")}, "de_AT": {}, "de_CH": {},
    "nl_NL": {"particles": ("van ", "van der ", "de ", "van den ")}, "nl_BE": {},
    "da_DK": {}, "sv_SE": {"double": 0.05}, "no_NO": {"double": 0.1}, "fi_FI": {}, "et_EE": {}, "lv_LV": {}, "lt_LT": {},
    "cs_CZ": {}, "sk_SK": {}, "sl_SI": {}, "hr_HR": {}, "hu_HU": {}, "ro_RO": {}, "tr_TR": {}, "az_AZ": {}, "uz_UZ": {},
    "ru_RU": {}, "uk_UA": {}, "bg_BG": {}, "el_GR": {},
}  # fmt: skip

_ROMAN = dict(
    zip(
        "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюяў",
        "a b v g g d e ye yo zh z i i yi y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya w".split(),
        strict=True,
    )
) | dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(),
        strict=True,
    )
)


def romanised(name: str) -> str:
    """Write a Cyrillic or Greek name in Latin letters; others stay as they are."""
    if name.isascii() or "LATIN" in unicodedata.name(name[0], ""):
        return name
    plain = unicodedata.normalize("NFD", name.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c) or c == "̆")
    plain = unicodedata.normalize("NFC", plain)
    return "".join(_ROMAN.get(c, c).replace("_", "") for c in plain).capitalize()


_PLAIN = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
    }
    | {"ı": "i", "ə": "e", "Ə": "E", "þ": "th", "Þ": "Th", "œ": "oe", "Œ": "Oe"}
)


def folded(name: str) -> str:
    """The name without accents, as most systems in English write it."""
    plain = name.translate(_PLAIN)
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


_SANE = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*")


def _clean(names: object) -> tuple[str, ...]:
    """Each name once, in Latin letters, in the order of the list."""
    found: dict[str, None] = {}
    for name in names if isinstance(names, (list, tuple, dict)) or hasattr(names, "__iter__") else ():
        latin = romanised(str(name).strip()).replace("’", "'").replace("ʼ", "'")
        if (
            len(latin) > 1
            and _SANE.fullmatch(latin)
            and folded(latin).isascii()
            and latin[0].isupper()
            and "LATIN" in unicodedata.name(latin[0], "")
        ):
            found[latin if not latin.isupper() else latin.title()] = None
    return tuple(found)


@cache
def culture(key: str) -> Culture:
    """A culture by its key: one of Faker's locales, one of our own lists, or `us` (the census)."""
    if key in _OWN:
        female, male, family = (tuple(names.split()) for names in _OWN[key])
        family = tuple(name.replace("-", " ") if key in {"fil", "native"} else name for name in family)
        return Culture(female, male, family, family_first=key in {"vi", "ko", "zh"})
    if key == "us":
        folder = resources.files("privity.detection.data")
        given, surnames = (
            tuple(name.capitalize() for name in folder.joinpath(file).read_text("ascii").split())
            for file in ("given_names.txt", "surnames.txt")
        )
        return Culture(given, given, surnames)
    if key in NATIVE:
        return _native(key)
    provider = import_module(f"faker.providers.person.{key}").Provider
    both = _clean(getattr(provider, "first_names", ()))
    family = _clean(getattr(provider, "last_names_male", ())) or _clean(provider.last_names)
    habits = _FAKER[key]
    return Culture(
        _clean(getattr(provider, "first_names_female", ())) or both,
        _clean(getattr(provider, "first_names_male", ())) or both,
        family,
        _clean(getattr(provider, "last_names_female", ())),
        double=float(str(habits.get("double", 0.02))),
        particles=tuple(map(str, habits.get("particles", ()))),  # type: ignore[call-overload]
    )


# Names in their own script, as some chats and systems keep them.
NATIVE = tuple(
    f"native:{key}"
    for key in ("ru_RU", "uk_UA", "bg_BG", "el_GR", "he_IL", "ar_AA", "hi_IN", "hy_AM", "ka_GE")
)


def _native(key: str) -> Culture:
    provider = import_module(f"faker.providers.person.{key.partition(':')[2]}").Provider
    female, male, family = (
        tuple(name for name in dict.fromkeys(map(str, names)) if len(name) > 1 and "(" not in name)
        for names in (provider.first_names_female, provider.first_names_male, provider.last_names)
    )
    return Culture(female, male, family)


# What a document's language makes likely: culture -> weight. `invented` and `words` are made below.
_WORLD = {key: 1.0 for key in [*_FAKER, *_OWN] if not key.startswith("en_")} | {
    "en_GB": 4.0, "en_IE": 3.0, "en_IN": 5.0, "en_KE": 2.0, "en_PK": 2.0, "en_NZ": 1.5, "sas": 4.0, "afr": 4.0,
    "zh": 4.0, "ko": 2.5, "ja": 2.5, "vi": 3.0, "ar": 4.0, "es_MX": 5.0, "es_ES": 3.0, "es_CO": 2.0, "fil": 2.0,
}  # fmt: skip
MIX: dict[str, dict[str, float]] = {
    "en": _WORLD | dict.fromkeys(NATIVE, 0.25) | {"us": 26.0, "en_US": 10.0, "invented": 28.0, "words": 8.0},
    "es": _WORLD
    | {"es_ES": 120.0, "es_MX": 30.0, "es_CO": 20.0, "es_AR": 12.0, "es_CL": 12.0, "invented": 25.0},
    "de": _WORLD | {"de_DE": 120.0, "de_AT": 40.0, "de_CH": 30.0, "tr_TR": 8.0, "invented": 25.0},
    "fr": _WORLD | {"fr_FR": 120.0, "fr_BE": 25.0, "fr_QC": 25.0, "ar": 8.0, "invented": 25.0},
    "it": _WORLD | {"it_IT": 160.0, "invented": 25.0},
    "pt": _WORLD | {"pt_BR": 100.0, "pt_PT": 80.0, "invented": 25.0},
    "nl": _WORLD | {"nl_NL": 120.0, "nl_BE": 50.0, "invented": 25.0},
}

# Words and famous words that are also names: what tells them apart is context alone.
WORD_GIVEN = (
    "Will Mark Bill Art Drew Grant Chase Frank Jack Rob Pat Sue Rose Grace Hope Faith Joy Sunny May April June August "
    "Autumn Summer Dawn Eve Ivy Lily Daisy Violet Olive Iris Heather Hazel Ruby Pearl Amber Crystal Jade Melody Harmony "
    "Charity Patience Prudence Constance Mercy Merit Angel Star Sky Skye Brook River Forest Reed Cliff Dale Glen Heath "
    "Rusty Dusty Sandy Rocky Buck Chip Chuck Duke Earl Ernest Gene Guy Hank Herb Hunter Mason Carter Cooper Parker "
    "Porter Miles Max Norm Nick Ray Red Rich Ricky Robin Jay Wren Sage Basil Rosemary Ginger Candy Cookie Honey Carol "
    "Bell Belle Misty Stormy Destiny Trinity Genesis Journey Paris London Austin Dallas Houston Jackson Madison Chelsea "
    "Brooklyn Sydney Florence Georgia Virginia Carolina India Asia China Jordan Israel Ireland Chance Justice Major "
    "Royal Prince King Judge Bishop Dean Christian Jesus Mohammed Penny Sterling Bond Cash Ace Blue Gray Colt Pierce"
).split()
WORD_FAMILY = (
    "Young Long Best Price Cook Baker Rose May Hope Short Small Little Strong Sharp Smart Wise Good Goodman Noble Rich "
    "Poor Black White Brown Green Gray Blue Gold Silver Stone Rock Hill Wood Woods Forest Field Fields Meadows Brook "
    "Brooks Rivers Lake Pond Marsh Moss Reed Bush Branch Root Leaf Flower Rosebud Thorn Berry Cherry Apple Lemon Olive "
    "Pepper Salt Bacon Ham Lamb Bull Fox Wolf Bear Hawk Crane Swan Finch Wren Drake Fish Pike Bass Cross Church Temple "
    "Bishop Pope Abbott Monk Parson Dean Deacon King Queen Prince Duke Earl Knight Page Marshall Sergeant Major Butler "
    "Cook Carpenter Mason Miller Weaver Taylor Tailor Fisher Hunter Shepherd Farmer Gardener Driver Walker Rider Singer "
    "Drummer Piper Harper Painter Potter Glover Glass Steel Iron Bell Horn Ball Bond Banks Cash Penny Dollar Worth Rush "
    "Swift Quick Speed March Winter Summer Day Weeks Monday Friday Freeman Love Loveless Joy Bliss Grief Payne Pain "
    "Blood Bone Bones Foot Hand Head Legg Back Beard Hair Cheek Chin Toth Church Street Lane Rhodes Mills House Hall "
    "Gates Door Wall Walls Tower Castle Bridges Waters Wells Spring Springs Frost Snow Rain Storm Hail Gale Case Child "
    "Childs Self Friend Stranger Fate Power Powers Battle Pike Sword Lance Dart Hook Key Nail Sell Buy Cope Hurt Ache "
    "Fry Burns Scar Graves Coffin Tombs Mann Person Doctor Nurse Mercer Law Judge Justice Main Ward Clinic Park"
).split()
# Surnames that are diseases, signs, methods or software when no person is meant.
EPONYM_FAMILY = (
    "Parkinson Alzheimer Crohn Graves Down Bell Cushing Addison Hodgkin Wilson Turner Marfan Tourette Huntington "
    "Hashimoto Raynaud Barrett Kaposi Burkitt Paget Barlow Murphy McBurney Babinski Romberg Foley Swan Ganz Whipple "
    "Billroth Hartmann Nissen Heller Fontan Norwood Glasgow Apgar Wells Child Pugh Ranson Bishop Braden Norton Glass "
    "Bayes Gauss Fisher Student Pearson Spearman Cox Kaplan Meier Markov Turing Jenkins Kafka Maven Julia Ruby Gibbs "
    "Poisson Laplace Fourier Euler Newton Pascal Haskell Ada Django Scala Hopkins Mayo Merck Bayer Pfizer Lilly Lister "
    "Baxter Abbott Sjogren Meniere Dupuytren Colles Baker Morton Osgood Perthes Kawasaki Asperger Rett Ehlers Danlos "
    "Charcot Guillain Barre Horner Korsakoff Wernicke Broca Holter Doppler Roux Pap Gram Giemsa Snellen Weber Rinne"
).split()

_ONSETS = (
    "b b c d d f g h j k k l l m m n n p r r s s t t v w z b br bl c ch cl cr d dr f fl fr g gl gr h j k kl kr l m mc n p pl pr qu r s sch sh sk sl sm sn st str sv t th tr "
    "v w wh y z zh kw mb nd ng ts tz"
).split()
_VOWELS = ("a e i o u " * 12 + "aa ai au ay ea ee ei eo ie io oa oe oo ou ua ue ui y").split()
_CODAS = "b ck d f g k l ll m n nn nd nt ng p r rd rk rn rr rt s sh ss st t th tt v x z".split()
_ENDINGS = (
    "son sen ski sky czyk wicz ovic enko uk ov ova ev in ini elli etti ez es az as ian yan shvili dze oglu ley ton ham "
    "ford worth wood well field man mann stein berg baum burg feld thal heim er ers eau ault ier ard ot eri ano ino "
    "akis opoulos idis nen la ra ka mi moto yama da ra wa ani awi adi uddin pour zadeh ola unle chukwu ele i o a e u"
).split()


def invented(rng: Random, *, least: int = 2, most: int = 3) -> str:
    """A name that no list holds, made of syllables; sometimes hyphenated or with Mc, O', Al-, Van."""
    parts = []
    for number in range(rng.randint(least, most)):
        onset = rng.choice(_ONSETS) if number or rng.random() < 0.85 else ""
        coda = rng.choice(_CODAS) if rng.random() < 0.35 else ""
        parts.append(onset + rng.choice(_VOWELS) + coda)
    if rng.random() < 0.55:
        parts.pop()
        parts.append(rng.choice(_ENDINGS))
    name = "".join(parts).capitalize()
    if len(name) < 3:
        name += rng.choice(("la", "ro", "ni", "ko"))
    chance = rng.random()
    if chance < 0.03:
        return (
            rng.choice(("Mc", "Mac", "O'", "D'", "Al-", "El-", "Ben-", "Abu-", "Fitz", "De", "Van", "St. "))
            + name
        )
    return name
