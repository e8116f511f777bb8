package clew.money.flag;

/// A measure of the acts in a window that moves over an account: acts come in at one end and leave at the other.
interface Gauge {

    /// Begins with another account and no act.
    void begin(int account);

    /// An act comes into the window.
    void add(int act);

    /// The act that came in first leaves the window.
    void remove(int act);

    /// What it measures now; not a number where nothing can be said, so that no comparison holds.
    double value();
}
