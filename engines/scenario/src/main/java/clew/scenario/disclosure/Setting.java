package clew.scenario.disclosure;

/// In which circumstances somebody is asked.
///
/// @param safeRoom a room where nobody else hears or sees them
/// @param uniform somebody in uniform is there
/// @param interpreter who interprets
/// @param asker who asks
/// @param sameSex whoever asks is of the sex that the person would choose
/// @param controllerNear somebody who has power over the person is in the house
public record Setting(
        boolean safeRoom,
        boolean uniform,
        Interpreter interpreter,
        Asker asker,
        boolean sameSex,
        boolean controllerNear) {

    /// Who interprets.
    public enum Interpreter {
        NOT_NEEDED,
        /// Trained, and from outside the person's circle.
        NEUTRAL,
        /// Somebody who travels with the person or knows them.
        FROM_THE_GROUP,
        /// None, though one is needed.
        MISSING
    }

    /// Who asks.
    public enum Asker {
        NGO,
        HEALTH,
        SOCIAL_WORK,
        ASYLUM,
        LABOUR_INSPECTION,
        POLICE
    }

    /// As guidance asks for it: a safe room, no uniform, a neutral interpreter, an NGO, the sex that the person
    /// chooses, nobody near who has power over them.
    public static Setting safe() {
        return new Setting(true, false, Interpreter.NEUTRAL, Asker.NGO, true, false);
    }

    /// As it should not be: in the corridor, in uniform, with somebody from the group to interpret.
    public static Setting unsafe() {
        return new Setting(false, true, Interpreter.FROM_THE_GROUP, Asker.POLICE, false, true);
    }
}
