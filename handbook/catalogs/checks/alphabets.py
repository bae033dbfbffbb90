"""Letters by which a language is known: those it needs, and those it never has."""

from __future__ import annotations

LETTERS_NEEDED = {
    language: frozenset(letters)
    for language, letters in {
        'az': 'əığşçöü',
        'cs': 'áéíěščřžýůú',
        'fi': 'äö',
        'hu': 'áéíóöőúüű',
        'is': 'áéíóúýðþæö',
        'kk': 'әғқңөұүһі',
        'ky': 'ңөү',
        'pl': 'ąćęłńóśźż',
        'ro': 'ăâîșțşţ',
        'sk': 'áäčďéíľňóôšťúýž',
        'sv': 'åäö',
        'tr': 'ığşçöü',
        'uk': 'іїєґ',
        'vi': 'ăâđêôơưàáạảãèéìíòóùúýếềểệộốồớờợứừự',
    }.items()
}
"""Letters so common that a long text without any of them was typed on the wrong keyboard."""

TYPED_WITHOUT = {
    language: dict(pair.split('=') for pair in pairs.split())
    for language, pairs in {
        'da': 'naar=når ogsaa=også paa=på vaere=være',
        'de': 'fuer=für gehoert=gehört hoeren=hören koennen=können koennten=könnten '
        'moechten=möchten moeglich=möglich muessen=müssen natuerlich=natürlich naechste=nächste '
        'naechsten=nächsten ueber=über waehlen=wählen waehrend=während zurueck=zurück',
        'es': 'codigo=código despues=después dia=día dias=días dificil=difícil educacion=educación '
        'espanol=español facil=fácil informacion=información manana=mañana ninas=niñas ninos=niños '
        'programacion=programación tambien=también tecnologia=tecnología',
        'fr': 'activite=activité activites=activités annee=année apres=après deja=déjà ecole=école '
        'ecoles=écoles eleve=élève eleves=élèves etes=êtes etre=être evenement=événement '
        'evenements=événements francais=français tres=très',
        'ky': 'болум=бөлүм бугун=бүгүн буткул=бүткүл дуйно=дүйнө коп=көп кобуроок=көбүрөөк '
        'корсотуу=көрсөтүү кундор=күндөр мумкун=мүмкүн озу=өзү озунун=өзүнүн откоруу=өткөрүү '
        'создор=сөздөр тузуу=түзүү турдуу=түрдүү тушунуу=түшүнүү уйронуу=үйрөнүү '
        'уйротуу=үйрөтүү учун=үчүн чон=чоң',
        'nb': 'laere=lære naar=når ogsaa=også paa=på vaere=være',
        'nn': 'laere=lære naar=når ogsaa=også paa=på',
        'pl': 'byc=być moze=może mozna=można rowniez=również sie=się uczniow=uczniów',
        'pt': 'codigo=código educacao=educação informacao=informação nao=não '
        'programacao=programação tambem=também voce=você voces=vocês',
        'sv': 'fran=från ocksa=också',
        'tr': 'cocuk=çocuk cocuklar=çocuklar cok=çok degil=değil icin=için nasil=nasıl '
        'ogrenci=öğrenci ogrenciler=öğrenciler ogretmen=öğretmen ogretmenler=öğretmenler',
    }.items()
}
"""Common words as people type them without the letters of their language; none is another word."""

FOREIGN_LETTERS = {
    language: frozenset(letters)
    for language, letters in {
        'ar': 'کیہےٹڈڑ',
        'be': 'ищъїєґ',
        'bg': 'ыэёіїєґўңөү',
        'cs': 'äľĺŕôąęłøæåõ',
        'da': 'äöõß',
        'es': 'ãõçäößøæåł',
        'fa': 'كيىةے',
        'fi': 'æøõ',
        'it': 'ñçãõäöß',
        'kk': 'їєґў',
        'ky': 'әғқұһіїєґў',
        'mk': 'щъыьэюяйё',
        'mn': 'ңәғқұһіїєґў',
        'nb': 'äöõß',
        'nn': 'äöõß',
        'pl': 'ýáéíúůřěøåæ',
        'pt': 'ñäöß',
        'ro': 'şţ',
        'ru': 'іїєґўңөүәқұ',
        'sk': 'ěřůąęłøæåõ',
        'sr': 'щъыьэюяйё',
        'sv': 'æøõß',
        'tr': 'əäßñ',
        'uk': 'ыъэё',
        'Hans': '們這國說時為對會還過發問題開關網頁鏈課編寫學習電腦',
        'Hant': '们这国说时为对还过发问题开关网页链课编写学习电脑',
    }.items()
}
"""Letters, small ones, that no word of a language has but a name; two scripts of Chinese by script."""

SCRIPTS = {
    'Latn': 'A-Za-z\xaa\xba\xc0-\xd6\xd8-\xf6\xf8-\u02af\u1e00-\u1eff',
    'Cyrl': '\u0400-\u052f',
    'Grek': '\u0370-\u03ff\u1f00-\u1fff',
    'Arab': '\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff',
    'Hebr': '\u0590-\u05ff',
    'Deva': '\u0900-\u097f',
    'Beng': '\u0980-\u09ff',
    'Guru': '\u0a00-\u0a7f',
    'Gujr': '\u0a80-\u0aff',
    'Taml': '\u0b80-\u0bff',
    'Telu': '\u0c00-\u0c7f',
    'Knda': '\u0c80-\u0cff',
    'Mlym': '\u0d00-\u0d7f',
    'Sinh': '\u0d80-\u0dff',
    'Thai': '\u0e00-\u0e7f',
    'Laoo': '\u0e80-\u0eff',
    'Mymr': '\u1000-\u109f',
    'Geor': '\u10a0-\u10ff',
    'Ethi': '\u1200-\u139f',
    'Khmr': '\u1780-\u17ff',
    'Armn': '\u0530-\u058f',
    'Kore': '\uac00-\ud7af\u1100-\u11ff\u3130-\u318f\u4e00-\u9fff',
    'Jpan': '\u3005-\u30ff\u3400-\u9fff',
    'Hans': '\u3005-\u3007\u3400-\u9fff\U00020000-\U0003134f',
    'Hant': '\u3005-\u3007\u3100-\u312f\u3400-\u9fff\U00020000-\U0003134f',
}
"""The letters of a script, as the inside of a character class of a regular expression."""
