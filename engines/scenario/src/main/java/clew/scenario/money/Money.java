package clew.scenario.money;

import java.io.IOException;
import java.util.stream.Stream;

/// The money of a world, told in the order of its days. It can be told again, and is the same each time.
public interface Money {

    /// All indices of accounts are below this; some belong to none.
    int indices();

    /// All accounts in the order of their numbers, which tells nothing.
    Stream<Account> known();

    /// The number of an account.
    ///
    /// @param index as in a [Transaction]
    String number(int index);

    /// The body that keeps an account, or empty for cash and the rest of the world, which nobody keeps.
    String bank(int index);

    /// The language in which a payer from this account writes: `ru` or `en`.
    String language(int index);

    /// The code of the currency of an account.
    String currency(int index);

    /// Those who arrived and opened an account, by their registrations.
    Stream<Customer> customers();

    /// Whose each account is in truth, in the order of their numbers.
    Stream<Owner> owners();

    /// Tells of all payments, from the first day to the last.
    ///
    /// @return how many were recorded
    long tell(Books books) throws IOException;
}
