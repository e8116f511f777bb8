package clew.platform.demo;

/// Who wants to be told how far the arrivals of a demonstration are registered.
@FunctionalInterface
public interface DemoProgress {

    /// So many of all are registered.
    void registered(int done, int all);
}
