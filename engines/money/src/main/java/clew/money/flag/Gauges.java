package clew.money.flag;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/// The gauges that move with a window; each costs the same however long the window is.
final class Gauges {

    private Gauges() {}

    /// The sum of something over the acts of a selection.
    static Gauge sum(BitSet of, IntToDoubleFunction weight) {
        return new Gauge() {
            private double sum;

            @Override
            public void begin(int account) {
                sum = 0;
            }

            @Override
            public void add(int act) {
                sum += of.get(act) ? weight.applyAsDouble(act) : 0;
            }

            @Override
            public void remove(int act) {
                sum -= of.get(act) ? weight.applyAsDouble(act) : 0;
            }

            @Override
            public double value() {
                return Math.max(0, sum);
            }
        };
    }

    /// One gauge as a part of another; nothing can be said where the other is 0.
    static Gauge share(Gauge one, Gauge of) {
        return new Gauge() {
            @Override
            public void begin(int account) {
                one.begin(account);
                of.begin(account);
            }

            @Override
            public void add(int act) {
                one.add(act);
                of.add(act);
            }

            @Override
            public void remove(int act) {
                one.remove(act);
                of.remove(act);
            }

            @Override
            public double value() {
                return of.value() == 0 ? Double.NaN : one.value() / of.value();
            }
        };
    }

    /// A gauge, divided by something of the account; nothing can be said where that is not known.
    static Gauge per(Gauge one, IntToDoubleFunction divisor) {
        return new Gauge() {
            private double of;

            @Override
            public void begin(int account) {
                one.begin(account);
                of = divisor.applyAsDouble(account);
            }

            @Override
            public void add(int act) {
                one.add(act);
            }

            @Override
            public void remove(int act) {
                one.remove(act);
            }

            @Override
            public double value() {
                return one.value() / of;
            }
        };
    }

    /// What a window says about values that acts have.
    enum Of {
        /// How many different ones there are.
        DISTINCT,
        /// How often the most frequent one is there.
        REPEATS,
        /// Which part of the sum the greatest one has.
        TOP
    }

    /// How acts are spread over the values of something; acts without a value do not count.
    static Gauge spread(BitSet of, IntFunction<String> value, IntToDoubleFunction weight, Of what) {
        return new Spread(of, value, weight, what);
    }

    private static final class Spread implements Gauge {
        private final BitSet of;
        private final IntFunction<String> value;
        private final IntToDoubleFunction weight;
        private final Of what;
        private final Map<String, double[]> all = new HashMap<>();

        Spread(BitSet of, IntFunction<String> value, IntToDoubleFunction weight, Of what) {
            this.of = of;
            this.value = value;
            this.weight = weight;
            this.what = what;
        }

        @Override
        public void begin(int account) {
            all.clear();
        }

        @Override
        public void add(int act) {
            change(act, 1);
        }

        @Override
        public void remove(int act) {
            change(act, -1);
        }

        private void change(int act, int by) {
            String key = of.get(act) ? value.apply(act) : "";
            if (!key.isEmpty()) {
                double[] now = all.computeIfAbsent(key, _ -> new double[2]);
                now[0] += by;
                now[1] += by * weight.applyAsDouble(act);
                if (now[0] == 0) {
                    all.remove(key);
                }
            }
        }

        @Override
        public double value() {
            return switch (what) {
                case DISTINCT -> all.size();
                case REPEATS -> most(0);
                case TOP -> {
                    double sum =
                            all.values().stream().mapToDouble(one -> one[1]).sum();
                    yield sum == 0 ? Double.NaN : most(1) / sum;
                }
            };
        }

        private double most(int which) {
            return all.values().stream().mapToDouble(one -> one[which]).max().orElse(0);
        }
    }

    /// Something of the account that does not depend on the window.
    static Gauge fixed(IntToDoubleFunction of) {
        return new Gauge() {
            private double value;

            @Override
            public void begin(int account) {
                value = of.applyAsDouble(account);
            }

            @Override
            public void add(int act) {
                // The account's, whatever the window holds.
            }

            @Override
            public void remove(int act) {
                // The account's, whatever the window holds.
            }

            @Override
            public double value() {
                return value;
            }
        };
    }
}
