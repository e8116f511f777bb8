package clew.money.statement;

/// One side of a payment, as a file names it. Each part is empty where the file does not say.
///
/// @param account the account: an IBAN without spaces in capitals, or the bank's own number as it stands
/// @param bank the bank: a BIC, or the national code of a bank
/// @param name the name of the holder, or of whoever pays or is paid
public record Party(String account, String bank, String name) {

    /// Nobody that the file names.
    public static final Party UNKNOWN = new Party("", "", "");

    /// What a person calls it: the number of the account, or else the name.
    public String label() {
        return account.isEmpty() ? name : account;
    }
}
