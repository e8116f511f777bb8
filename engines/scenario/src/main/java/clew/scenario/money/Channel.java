package clew.scenario.money;

/// How a payment was made, as a bank records it.
public enum Channel {
    TRANSFER("transfer"),
    CARD("card"),
    ATM("atm"),
    CASH_DESK("cash-desk"),
    MONEY_TRANSFER("money-transfer"),
    EXCHANGE("exchange");

    private final String word;

    Channel(String word) {
        this.word = word;
    }

    /// The word in the table of transactions.
    public String word() {
        return word;
    }
}
