package clew.platform.access;

/// What sign-in compares: the encoded password and the stamp, which changes when every session of the member must
/// end.
public record Credentials(MemberId id, String userName, String encodedPassword, int stamp) {

    @Override
    public String toString() {
        return "Credentials of " + id;
    }
}
