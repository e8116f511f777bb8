package clew.scenario.money;

import java.time.LocalDate;

/// An account as its bank knows it.
///
/// @param number in a form that nobody can have: `XN-kabodurimo`
/// @param bank the body that keeps it
/// @param state the State in which it is kept
/// @param currency its code
/// @param holder the name as the bank wrote it
/// @param kind what the bank knows of the holder
/// @param arrival the number of the holder's registration; 0 where they showed none
/// @param opened the day on which it was opened
/// @param opening what is in it when the world begins, in hundredths
public record Account(
        String number,
        String bank,
        String state,
        String currency,
        String holder,
        Kind kind,
        int arrival,
        LocalDate opened,
        long opening) {

    /// What a bank knows of a holder.
    public enum Kind {
        PERSON("person"),
        FIRM("firm"),
        AUTHORITY("authority"),
        TRANSFER_OPERATOR("transfer-operator"),
        EXCHANGE("exchange"),
        /// All cash of a currency outside the banks.
        CASH("cash"),
        /// Everybody who has no account in this world.
        REST_OF_WORLD("rest-of-world");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word in the table of accounts.
        public String word() {
            return word;
        }
    }
}
