package clew.platform.assistance.claim;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// A fraction of whole numbers, always reduced: what is computed before anything is rounded. The denominator is
/// positive.
record Exact(BigInteger over, BigInteger under) implements Comparable<Exact> {

    static final Exact ZERO = of(0);
    static final Exact ONE = of(1);

    Exact {
        if (under.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger common = over.gcd(under);
        if (under.signum() < 0) {
            common = common.negate();
        }
        if (!common.equals(BigInteger.ONE) && common.signum() != 0) {
            over = over.divide(common);
            under = under.divide(common);
        }
    }

    static Exact of(long whole) {
        return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Exact of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Exact(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Exact(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    static Exact ratio(long over, long under) {
        return new Exact(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    /// A percentage as a share.
    static Exact percent(BigDecimal percent) {
        return of(percent).dividedBy(of(100));
    }

    Exact plus(Exact other) {
        return new Exact(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Exact minus(Exact other) {
        return plus(new Exact(other.over.negate(), other.under));
    }

    Exact times(Exact other) {
        return new Exact(over.multiply(other.over), under.multiply(other.under));
    }

    Exact dividedBy(Exact other) {
        return new Exact(over.multiply(other.under), under.multiply(other.over));
    }

    Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// The nearest whole number; a half goes away from zero.
    long rounded() {
        return new BigDecimal(over)
                .divide(new BigDecimal(under), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    @Override
    public int compareTo(Exact other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    boolean positive() {
        return over.signum() > 0;
    }
}
