package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/// Signing in with more than a password, in a real browser: an authenticator app, recovery codes, a passkey, and an
/// administrator who helps.
class SignInJourneyTest extends BrowserTest {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void anAppIsSetUpAskedForAndTakenAwayByAnAdministrator() throws InvalidKeyException {
        String secret;
        List<String> recovery;
        try (Visit visit = member(Centre.NGO_WORKER)) {
            visit.page().open("/account");
            visit.page().look("account");
            visit.page().press("Set up an authenticator app");
            visit.page().look("account-app");
            secret = visit.page().page().locator(".clew-secret").innerText().replace(" ", "");
            visit.page().page().locator("#code").fill(code(secret, Duration.ZERO));
            visit.page().press("Turn it on");
            visit.page().look("recovery-codes");
            recovery = visit.page().page().locator(".clew-codes code").allInnerTexts();
            visit.page().press("Go on");
            assertThat(visit.page().text()).contains("An authenticator app is on", "10 recovery codes are left");
        }
        try (Visit visit = visitor()) {
            password(visit, Centre.NGO_WORKER);
            assertThat(visit.page().path()).isEqualTo("/sign-in/second");
            visit.page().look("second-step");
            visit.page().open("/cases");
            assertThat(visit.page().path()).isEqualTo("/sign-in/second");
            visit.page().page().locator("#code").fill(recovery.getFirst());
            visit.page().press("Go on");
            assertThat(visit.page().path()).isEqualTo("/");
            visit.page().open("/account/sessions");
            visit.page().look("sessions");
            visit.page().open("/account/tokens");
            visit.page().look("tokens");

            takenAway();

            visit.page().open("/account");
            assertThat(visit.page().path()).isEqualTo("/sign-in");
        }
        try (Visit visit = member(Centre.NGO_WORKER)) {
            assertThat(visit.page().path()).isEqualTo("/");
        }
    }

    private void takenAway() {
        try (Visit visit = member(Centre.ADMINISTRATOR)) {
            visit.page().open("/members");
            visit.page()
                    .page()
                    .locator("a", new Page.LocatorOptions().setHasText("Clara"))
                    .first()
                    .click();
            visit.page().page().waitForLoadState();
            visit.page().follow("Second factor, open sessions");
            visit.page().look("member-sign-in");
            visit.page().press("Take the second factor away");
            assertThat(visit.page().text()).contains("The second factor is taken away");
        }
    }

    @Test
    void aPasskeyIsMadeSignsInAloneConfirmsAndIsRemoved() {
        try (Visit visit = visitorByName()) {
            authenticator(visit);
            visit.signIn(Centre.OUTSIDER);
            visit.page().open("/account/passkeys");
            visit.page().look("passkeys");
            visit.page().page().locator("#new-label").fill("My telephone");
            visit.page().press("Make the passkey");
            visit.page().page().waitForURL(url -> url.endsWith("/account/passkeys?added"));
            assertThat(visit.page().text()).contains("My telephone", "Make recovery codes too");
            visit.page().look("passkeys");

            visit.page().press("Sign out");
            visit.page().press("Sign in with a passkey");
            visit.page().page().waitForURL(url -> url.endsWith("/"));
            visit.page().open("/account/sessions");
            assertThat(visit.page().text()).contains("with a passkey");

            visit.page().press("Sign out");
            password(visit, Centre.OUTSIDER);
            assertThat(visit.page().path()).as("the password alone").isEqualTo("/sign-in/second");
            visit.page().press("Use a passkey");
            visit.page().page().waitForURL(url -> url.endsWith("/"));

            visit.page().open("/account/confirm");
            visit.page().look("confirm");
            visit.page().press("Confirm with a passkey");
            visit.page().page().waitForURL(url -> url.endsWith("/"));
            visit.page().open("/account/passkeys");
            visit.page().press("Remove");
            assertThat(visit.page().text()).contains("The passkey is removed", "There is none yet");
        }
    }

    @Test
    void aPasskeyThatIsNotKnownSignsNobodyIn() {
        try (Visit visit = visitorByName()) {
            authenticator(visit);
            visit.page().open("/sign-in");
            visit.page().press("Sign in with a passkey");
            visit.page()
                    .page()
                    .getByText("It did not work, or it was cancelled")
                    .waitFor();
            assertThat(visit.page().path()).isEqualTo("/sign-in");
        }
    }

    /// Gives the browser a device with a finger on it.
    private static void authenticator(Visit visit) {
        CDPSession devtools = visit.browser().newCDPSession(visit.page().page());
        devtools.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject add = new JsonObject();
        add.add("options", device);
        devtools.send("WebAuthn.addVirtualAuthenticator", add);
    }

    private static void password(Visit visit, String userName) {
        visit.page().open("/sign-in");
        visit.page().page().getByLabel("User name").fill(userName);
        visit.page().page().locator("#password").fill(visit.clew().passwordOf(userName));
        visit.page().press("Sign in");
    }

    private static String code(String secret, Duration later) throws InvalidKeyException {
        return new TimeBasedOneTimePasswordGenerator(STEP)
                .generateOneTimePasswordString(
                        new SecretKeySpec(bytes(secret), "HmacSHA1"),
                        CLOCK.instant().plus(later));
    }

    private static byte[] bytes(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int kept = 0;
        int bits = 0;
        for (int place = 0; place < base32.length(); place++) {
            kept = (kept << 5) | DIGITS.indexOf(base32.charAt(place));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write((kept >> bits) & 0xff);
                kept &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
