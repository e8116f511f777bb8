package clew.scenario.money;

/// What everybody holds, to the hundredth. Money is moved and neither made nor lost; nothing falls below
/// nought.
final class Ledger {

    private final long[] balances;
    private final byte[] states;

    /// @param balances to begin with
    /// @param states in the currency of which State each is
    Ledger(long[] balances, byte[] states) {
        this.balances = balances.clone();
        this.states = states;
    }

    long balance(int node) {
        return balances[node];
    }

    int state(int node) {
        return states[node];
    }

    /// Moves money, or does nothing where there is too little of it.
    ///
    /// @throws IllegalArgumentException if the two hold different currencies
    boolean move(int from, int to, long amount) {
        if (states[from] != states[to]) {
            throw new IllegalArgumentException("a payment from " + from + " to " + to + " changes the currency");
        }
        if (amount <= 0 || from == to || balances[from] < amount) {
            return false;
        }
        balances[from] -= amount;
        balances[to] += amount;
        return true;
    }
}
