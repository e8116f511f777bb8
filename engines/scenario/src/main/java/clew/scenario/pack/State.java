package clew.scenario.pack;

import java.util.List;

/// A fictional State and its law, as far as a world needs it.
///
/// @param code of two letters from XA to XZ, which ISO 3166 leaves to users
/// @param currency a code of three letters that is no currency
/// @param languages in which its documents are written, of the pack's languages
/// @param childUntil somebody is a child below this age in years
/// @param meansForChildren whether its law asks for means also where the victim is a child; the Palermo Protocol
/// does not
/// @param consentCounts whether consent of the victim counts although means were used; by the Protocol it does not
/// @param recoveryDays how long the recovery and reflection period is, in days
/// @param minimumWage for an hour, in hundredths of the currency
/// @param value how many thousandths of the world's unit of account one unit of its currency is worth
public record State(
        String id,
        String code,
        String currency,
        List<String> languages,
        int childUntil,
        boolean meansForChildren,
        boolean consentCounts,
        int recoveryDays,
        int minimumWage,
        int value) {

    /// Copies.
    public State {
        languages = List.copyOf(languages);
    }
}
