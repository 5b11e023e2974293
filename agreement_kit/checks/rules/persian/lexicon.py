"""Words behind the suspects of a missing zero-width non-joiner (ZWNJ). Data; ``glued`` and ``spaced`` put it to use.

The spelling is that of the Academy of Persian Language and Literature («دستور خط فارسی», «فرهنگ املایی خط فارسی»).
Words that careful writers join (آنها، دستیابی، بهسازی) are not suspects: they stand in the stop lists.
"""

from __future__ import annotations

from typing import Final

from agreement_kit.checks.rules.persian.verbs import PAST_STEMS
from agreement_kit.locales.base import row

#: Letters that join to the next one; after the others a missing ZWNJ changes nothing that a reader sees.
JOINING: Final = "بپتثجچحخسشصضطظعغفقکگلمنهیئ"

#: What may stand before «می» in one word: درمی‌آید، برنمی‌گردد، دربرمی‌گیرد.
PREVERBS: Final = row("در بر باز فرا فرو وا ور دربر سر پیش پس")

#: Words of the shape «می» + stem + ending that are something else.
NOT_VERBS: Final = frozenset(row("میدانی میرانی میبدی میلرزی"))

#: Words in «ها», «های», «هایی» ... that are no plurals, and plurals that careful writers join.
NOT_PLURALS: Final = frozenset(
    row(
        "آنها آنهایی اینها اینهایی بها بهای بهایی بهایش بهایشان تنها تنهای تنهایی تنهاییم تنهایم تنهایش"
        " رهایی منتها منتهای منتهایی انتها انتهای انتهایی انتهایش انتهایشان اشتها اشتهای اشتهایی اشتهایش"
        " اشتهایم سها سهای مها مهای ها نها نهایی نهایت نهایتش فقها فقهای فقهایی سفها سفهای گرانبها گرانبهای گرانبهایی"
        " پربها خونبها خونبهای شیربها الها الهای الهایی لها علیها فیها منها منهای عنها بینهایت مافیها"
        " درنهایت شانگهای فارنهایت پراشتها"
    )
)

#: Words in «ترین» that are no superlatives, or that the Academy joins.
NOT_SUPERLATIVES: Final = frozenset(row("بهترین بیشترین کمترین مهترین کهترین ویترین دکترین نسترین"))

#: Adjectives that take «تر». After a letter that does not join only the form with a space is a suspect.
ADJECTIVES: Final = frozenset(
    row(
        "آرام آسان آگاه ارزان اصلی امن باریک باکیفیت بالا بدیع بزرگ بلند بومی پاک پایین پررنگ پهن پیچیده پیش پیشرفته"
        " تاریک تازه تخصصی تلخ تند تنگ تیز جالب جامع جدی جدید جذاب جوان حساس خالص خرد خشک خشن خنک خوب دقیق"
        " دلنشین دوستانه"
        " دیر دور ذهنی رایج راحت رسمی رقیق روان روشن ژرف سالم ساده سبک سخت سرد سریع سطحی سنگین سودمند شایسته شایع شدید"
        " شفاف شیرین صریح صحیح صمیمی ضخیم ضروری ضعیف طولانی عادلانه عالی عام عجیب عریض عظیم عقب علمی عمده عملی عمومی"
        " عمیق غلیظ غنی فراوان فراگیر فشرده فعال فنی فوری قدیمی قطعی قوی کارآمد کامل کثیف کند کوتاه کوچک کیفی گران"
        " گرم گسترده گویا محبوب محدود محکم محلی مرتب مردمی مساعد مستقیم مشخص مشهور مطلوب مطمئن معتبر معروف مفصل"
        " مفید ملایم"
        " ممتاز مناسب منسجم منصفانه منظم مهربان مهم موفق مؤثر موثر متعادل متناسب متنوع ناب نرم نزدیک نو هماهنگ"
        " هوشمند واضح"
        " وسیع پایدار پرشتاب پیشین عینی"
    )
)

#: Nouns in a silent «ه». The glued «جایزهای» is a suspect whatever letter stands before the «ه».
HE_NOUNS: Final = frozenset(
    row(
        "آینده اجازه اجاره اداره اشاره اندازه انگیزه ایده باره بازه برنامه بنده بهره بیمه پارچه پایه پدیده پرونده پروژه"
        " پروانه پیشینه تازه تبصره تجربه ترجمه تعرفه جایزه جامعه جاده جزیره جلسه جنبه چاره چهره حادثه حوزه خاطره خانه"
        " دایره درجه دوره دبیرخانه رابطه رده رشته رویه روزنامه زمینه سابقه سرمایه سامانه سلیقه سیاره شاخه شعبه شماره"
        " شیوه صفحه ضابطه عقیده علاقه فایده فاصله قاره قاعده قرینه قطعنامه کارخانه کمیته کنگره گزاره گزینه گزیده گونه"
        " لایحه لحظه ماده محله محدوده مدرسه مذاکره مرحله مسابقه مسئله معاهده مقاله مقدمه ملاحظه منطقه موزه مؤسسه نامه"
        " نتیجه نسخه نشانه نشریه نقشه نقطه نکته نماینده نمونه نوشته واژه وظیفه وعده ویژه هدیه هزینه هفته همسایه هسته"
        " یارانه کننده دهنده برنده گیرنده دارنده نویسنده کتابخانه کارنامه معامله مبارزه محاسبه مصاحبه مشاهده طریقه"
        " نمره چکیده برگزیده"
    )
)
#: Of these the form in «های» is also the plural of another noun (دورهای، بندهای), so it is no suspect.
HE_NOUNS_WITH_TWIN: Final = frozenset(row("باره بازه بنده بهره دوره تازه رده ویژه گونه"))

#: Predicates to which «اند» is glued.
PREDICATES: Final = frozenset(
    row(
        "ملزم موظف مکلف آگاه عبارت یکسان رسمی آن این مایل سهیم مسئول شامل قائل معادل مطلع موافق مخالف متفق مصمم"
        " کافی لازم مجاز"
        " مشغول متعلق چنین همین همان دخیل شریک مستقل مختلف متفاوت گوناگون هماهنگ خواهان ساکن مقیم مسلط واقف نگران تابع"
        " مکمل حاکی عضو"
    )
)

#: Past participles, before «اند، ام، ایم، اید، است»: شده‌اند.
PARTICIPLES: Final = frozenset(stem + "ه" for stem in PAST_STEMS)

#: After these «ای», «کننده» and «زاده» are words of their own.
BEFORE_WHOLE_WORDS: Final = frozenset(
    row("و که از با به این آن هر یک را در برای تا نه چه سه همه ولی اما گاهی یعنی بله آری وقتی گویی باری خیلی")
)
