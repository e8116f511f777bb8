package clew.scenario.pack;

/// A way from one place to another; people take it in this direction only.
///
/// @param kilometres how long it is
/// @param perDay how many people can take it on a day
/// @param hazard the probability that a group comes to harm on it
/// @param smuggled whether nobody gets through without a smuggler
public record Route(
        String id, String from, String to, Mode mode, int kilometres, int perDay, double hazard, boolean smuggled) {

    /// How people move on it, and how far on a day at most. On foot 35 km and otherwise 360 km are those of the model
    /// Flee; the others are assumptions of ours.
    public enum Mode {
        FOOT(35),
        ROAD(360),
        RAIL(600),
        SEA(250),
        AIR(3000);

        private final int kilometresPerDay;

        Mode(int kilometresPerDay) {
            this.kilometresPerDay = kilometresPerDay;
        }

        /// The most kilometres of a day.
        public int kilometresPerDay() {
            return kilometresPerDay;
        }
    }

    /// How many days it takes, at least one.
    public int days() {
        return Math.max(1, (kilometres + mode.kilometresPerDay() - 1) / mode.kilometresPerDay());
    }
}
