package clew.scenario.pack;

/// What something costs in a State.
///
/// @param low the lowest usual price, in hundredths of the State's currency
/// @param high the highest usual price, likewise
public record Price(String state, Item item, int low, int high) {

    /// What people of a world pay for, besides debts.
    public enum Item {
        RENT_MONTH,
        FOOD_DAY,
        TRANSPORT_TICKET,
        HOTEL_NIGHT,
        ADVERT_WEEK,
        PHONE_TOP_UP,
        SMUGGLER_FEE,
        FORGED_DOCUMENT,
        REMITTANCE_FEE
    }
}
