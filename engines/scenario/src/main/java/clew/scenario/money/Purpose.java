package clew.scenario.money;

/// What a payment is for in truth.
///
/// Every illicit purpose that a bank records has an innocent one which looks the same: same channel and words.
public enum Purpose {
    WAGE("wa", false),
    RENT("re", false),
    FOOD("fo", false),
    GOODS("go", false),
    TRANSPORT("tr", false),
    HOTEL("ho", false),
    ADVERT("ad", false),
    PHONE("ph", false),
    WITHDRAWAL("wd", false),
    OWN_DEPOSIT("dp", false),
    ALLOWANCE("al", false),
    REMITTANCE("rm", false),
    REMITTANCE_FEE("rf", false),
    PAY_OUT("po", false),
    CHANGED("ex", false),
    SALES("sa", false),
    TAKINGS("tk", false),
    SUPPLIES("su", false),
    LIVING("li", false),
    /// Several pay one for something that they share: looks like fan-in.
    COLLECTION("co", false),
    /// A firm or family pays several their share: looks like fan-out.
    DIVIDEND("dv", false),
    /// A round of friends where each month another gets what all pay: looks like a cycle.
    ROTATING_SAVINGS("rs", false),
    /// Money for a relative who has no account: looks like a mule.
    PASSED_ON("pa", false),
    /// The wage of one goes to the account of another of the family: looks like control.
    FAMILY_ACCOUNT("fa", false),
    /// A lawful loan is paid back.
    LOAN("ln", false),
    /// A journey that is booked through somebody who knows how: looks like a smuggler's fee.
    TRAVEL_AGENT("tv", false),
    /// Translations, embassy, lawyer: looks like a forged document.
    LEGAL_PAPERS("lp", false),
    /// A lawful fee for finding work: looks like a recruiter's.
    AGENCY_FEE("ag", false),
    /// A gift between friends.
    GIFT("gi", false),
    /// The pay of an employer who breaks the law and is no trafficker.
    UNDERPAID("un", false),
    /// The pay of somebody who is exploited, before others take it.
    EXPLOITED_WAGE("xw", true),
    SMUGGLER_FEE("sm", true),
    FORGED_DOCUMENT("fd", true),
    RECRUITMENT_FEE("rc", true),
    DEBT("de", true),
    WITHHELD_WAGE("wh", true),
    PROCEEDS("xp", true),
    EXPLOITATION_ADVERT("xa", true),
    EXPLOITATION_HOTEL("xh", true),
    EXPLOITATION_RENT("xr", true),
    EXPLOITATION_TRANSPORT("xt", true),
    MEMBER_PAY("mp", true),
    /// Cash is carried to those who pay it in.
    COURIER("lm", true),
    /// Cash is paid in below the amount at which banks report.
    STRUCTURED("ls", true),
    FAN_IN("lf", true),
    FAN_OUT("lo", true),
    CYCLE("lc", true),
    COMPLICIT_FIRM("lk", true),
    OUT_OF_COUNTRY("lx", true);

    private final String code;
    private final boolean illicit;

    Purpose(String code, boolean illicit) {
        this.code = code;
        this.illicit = illicit;
    }

    /// Two letters.
    public String code() {
        return code;
    }

    /// Whether it is part of trafficking, smuggling or laundering.
    public boolean illicit() {
        return illicit;
    }
}
