"""Words by which a language is known: its commonest ones, and those its neighbours do not have."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH = _words(
    'a about after all also an and any are as at be because been before both but by can could did do '
    'does each every for from get give had has have he her here his how if in into is it its join just '
    'keep let like made make may more most must my near need new no not now of off on one only or other '
    'our out over please read same see send she should so some such take than that the their them then '
    'there these they this those through to too up use very was we were what when where which who why '
    'will with without would you your'
)
"""Words that bind English sentences together."""

ENGLISH_LABELS = _words(
    'about activities activity address answer answers ask back before blog book chapter check children '
    'class close code computer contact contents continue copy cover date day download edit email error '
    'event events example examples facts find footer free guide help history home hour image images '
    'index introduction invite language languages learn letter letters license link links list local '
    'media menu message more name next note notes open overview page pages parents people picture '
    'pictures plan poster posters press previous print problem promote questions read results save '
    'school schools search send settings share show sign skip start step steps students summary '
    'teach teacher teachers text thanks time tip tips title today tools topics translate translation '
    'tutorial update video videos view warning website week welcome words work write year'
)
"""Words that stand alone as labels, and tell in another alphabet that nothing was translated."""

COMMON = {
    language: _words(text)
    for language, text in {
        'en': 'the of and to in is that for it with as are this be by from or have an not you your',
        'nb': 'og i er på som til det av for med ikke har den de å fra kan vil om eller du jeg vi et en',
        'nn': 'og i er på som til det av for med ikkje har den dei å frå kan vil om eller du eg vi eit ein',
        'da': 'og i er på som til det af for med ikke har den de at fra kan vil om eller du jeg vi et en',
        'sv': 'och i är på som till det av för med inte har den de att från kan vill om eller jag vi ett en',
        'is': 'og í er á sem til það af með ekki hefur að við þú ég um eða frá því',
        'fi': 'ja on ei se että en oli kun tai ovat mutta myös voi joka sekä kuin jos niin hän ne',
        'de': 'der die das und ist in zu den mit von für nicht ein eine auf sich sie es auch als an oder',
        'nl': 'de het een en van is in te dat op voor met niet zijn aan er om ook als dan of je door naar',
        'fr': 'le la les de des du un une et est en que qui dans pour pas sur au aux avec ce vous par ou',
        'es': 'el la los las de del un una y es en que por para con no se su al lo como más o este',
        'pt': 'o a os as de do da dos das um uma e é em que por para com não se no na ao como mais ou',
        'it': 'il la i gli le di del della un una e è in che per con non si al alla come più o sono',
        'ca': 'el la els les de del un una i és en que per amb no es al com més o dels aquest',
        'ro': 'și de la în este cu pe un o nu din care pentru mai că să sunt sau al ale',
        'pl': 'i w na jest z do nie się że to o jak dla lub od przez po są oraz który',
        'cs': 'a v na je s do se že to o jak pro nebo od po jsou který není také z',
        'sk': 'a v na je s do sa že to o ako pre alebo od po sú ktorý nie aj z',
        'hu': 'a az és hogy nem is egy van ez meg de ha vagy mint csak már kell lehet',
        'tr': 've bir bu için ile da de ne o olarak daha en gibi var ya veya olan',
        'az': 'və bir bu üçün ilə da də nə o olaraq daha ən kimi çox var ya və ya olan',
        'uz': 'va bir bu uchun bilan ham esa yoki bilan uning har emas kerak mumkin',
        'id': 'yang dan di dari untuk dengan ini itu pada tidak adalah ke dalam atau akan juga',
        'sw': 'na ya wa kwa ni za la katika cha kuwa hii kama au vya',
        'vi': 'và của là có cho các một không được trong với những này người để đến',
        'ru': 'и в на не что это для с по как к из или от вы у за если его чтобы',
        'uk': 'і в на не що це для з по як до із або від ви у за якщо його та є щоб',
        'bg': 'и в на не че това за с по как до или от вие у ако е да са се',
        'ky': 'жана менен үчүн бул болуп бир эмес ал да деп же бар сиз кандай боюнча',
        'kk': 'және мен үшін бұл болып бір емес ол да деп немесе бар сіз қандай бойынша',
        'el': 'και το η ο να του της για με από που είναι στο δεν τα τη την των σε',
        'ar': 'في من على إلى أن هذا هذه التي الذي عن مع أو لا ما كل كان بعد',
        'fa': 'و در به از که این را با است برای آن یک می های شما یا هم',
        'ur': 'کے میں کی ہے اور سے کا کو پر یہ نے ہیں کہ ایک آپ یا',
        'he': 'של את על לא זה הוא או עם כל גם היא אם כי אני יש',
        'hi': 'के में की है और से का को पर यह ने हैं कि एक आप या',
    }.items()
}
"""The commonest words of a language; a longer text without any of them is in another one."""

NEIGHBOURS = {
    language: {neighbour: _words(text) for neighbour, text in neighbours.items()}
    for language, neighbours in {
        'nb': {
            'nn': 'ikkje eg ein eit dei frå kva korleis kvifor kven kvar nokon noko nokre mykje berre meir '
            'vere skule skular skulen fleire sjølve dykk dykkar desse utan saman elevane lærarane borna '
            'heile kjem gjer',
            'da': 'af hvad noget nogle jer jeres uge uger meget efter blive bliver gøre hjælp mig dig ud '
            'op uddannelse hvornår gerne børn børnene',
            'sv': 'och inte jag är att från något några mycket hur varför vad skola skolan',
        },
        'nn': {
            'nb': 'ikke jeg en hva hvordan hvorfor hvem hvor noen noe mye fra være hun selv dere deres uten '
            'hvis gjør gjøre skolene elevene lærerne flere kommer mer hver hvert',
            'da': 'af hvad noget nogle jer jeres uge uger meget efter bliver gøre hjælp mig dig ud op børn',
        },
        'da': {
            'nb': 'av hva noe noen uke uker mye etter bli blir gjøre hjelp meg deg oss ut opp barna dere '
            'elevene utdanning skolene',
            'sv': 'och inte jag är från något några mycket hur varför vad skolan',
        },
        'sv': {
            'nb': 'og ikke jeg hva noe noen fra være hvordan hvorfor etter skole skolen gjøre',
            'da': 'og ikke jeg hvad noget nogle fra være hvordan hvorfor efter bliver skole skolen gøre',
        },
        'es': {
            'pt': 'não você uma são também é ao em mais à até',
            'ca': 'amb els és aquest aquesta més dels',
        },
        'pt': {'es': 'los las una y el del también pero muy usted'},
        'cs': {'sk': 'sú ktorý ktorá ktoré alebo nie aj pre ako môže môžete sa'},
        'sk': {'cs': 'jsou který která které nebo není také pro jak může můžete se'},
        'uk': {'ru': 'и что это как или если чтобы есть они его также можно'},
        'ru': {'uk': 'і що це або якщо щоб є вони його від'},
        'be': {'ru': 'и что это как или если чтобы есть они его также можно'},
        'bg': {'ru': 'что это для если чтобы есть они его также вы'},
        'ky': {
            'ru': 'и в что это для как или если чтобы есть они его также можно на с по из вы при',
            'kk': 'және бұл немесе сіз қандай',
        },
        'kk': {
            'ru': 'и в что это для как или если чтобы есть они его также можно на с по из вы при',
            'ky': 'жана үчүн кандай сиз',
        },
    }.items()
}
"""What gives a neighbour language away: words (after the language it is taken for) it alone has."""

DOUBLED_IN_GOOD_STYLE = {
    'da': _words('det der den er at'),
    'de': _words('die das der sie den dem werden'),
    'es': _words('no como'),
    'fi': _words('on'),
    'fr': _words('nous vous en'),
    'is': _words('er það'),
    'it': _words('via'),
    'nb': _words('det den de er at så har'),
    'nl': _words('die dat je het zijn van'),
    'nn': _words('det den dei er at så har'),
    'pt': _words('se'),
    'sv': _words('det den de är att så'),
}
"""Words that may stand twice in a good sentence; a language that is not here doubles words freely."""
