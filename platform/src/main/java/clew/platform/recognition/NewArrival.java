package clew.platform.recognition;

import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import org.jspecify.annotations.Nullable;

/// One person of a group that is being registered.
///
/// @param person what is known; left unused where the person is already registered
/// @param same the person that this is, where they are already registered; `null` for somebody new
/// @param party a mark that those who travel together have in common, or `null`
/// @param urgent what must not wait, or `null`
/// @param note what else was noticed, or `null`
public record NewArrival(
        NewPerson person,
        @Nullable PersonId same,
        @Nullable String party,
        @Nullable Urgent urgent,
        @Nullable String note) {

    /// Somebody new who travels by themselves.
    public static NewArrival of(NewPerson person) {
        return new NewArrival(person, null, null, null, null);
    }

    /// This person, travelling with others who have the same mark.
    public NewArrival with(String mark) {
        return new NewArrival(person, same, mark, urgent, note);
    }

    /// This person, of whom something must not wait.
    public NewArrival urgent(Urgent what) {
        return new NewArrival(person, same, party, what, note);
    }
}
