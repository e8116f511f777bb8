package clew.scenario.money;

/// What the payer wrote, in the first language of the payer's State where that is Russian, else in English.
/// They are
/// few and without figures, so that nothing in them is an account or a telephone, and each is used by the
/// honest too.
public enum Reference {
    NONE("", ""),
    WAGES("wages", "зарплата"),
    RENT("rent", "аренда"),
    INVOICE("invoice", "счёт"),
    THANKS("thanks", "спасибо"),
    FAMILY("family", "семья"),
    LOAN("loan", "долг"),
    TRAVEL("travel", "дорога"),
    PAPERS("papers", "документы"),
    SHARE("share", "доля"),
    ADVERT("advert", "объявление"),
    ROOM("room", "номер"),
    TOP_UP("top-up", "связь"),
    TICKET("ticket", "билет"),
    FEE("fee", "сбор"),
    DEPOSIT("deposit", "взнос"),
    GOODS("goods", "товар"),
    ALLOWANCE("allowance", "пособие");

    private final String english;
    private final String russian;

    Reference(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    /// The words in a language.
    public String in(String language) {
        return language.equals("ru") ? russian : english;
    }
}
