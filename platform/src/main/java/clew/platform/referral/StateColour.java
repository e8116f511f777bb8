package clew.platform.referral;

/// The colour of the tag that shows a state. The word on it says the same: colour alone never does.
final class StateColour {

    private StateColour() {}

    static String of(ReferralState.Name state) {
        return switch (state) {
            case SENT -> "blue";
            case ASKED -> "yellow";
            case ANSWERED -> "blue";
            case ACCEPTED -> "teal";
            case DECLINED -> "orange";
            case DONE -> "green";
            case WITHDRAWN -> "grey";
        };
    }
}
