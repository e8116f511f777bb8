package clew.platform.access.passkeys;

import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Registers passkeys and signs in with them.
///
/// Each passkey is discoverable and asks its user for a finger, a face or a PIN, always: so it is two factors, nobody
/// types a name, and the question to an unknown browser reveals nobody's. A challenge lives in the session of the one
/// who asked, and counts once.
@Component
public class Passkeys {

    private static final String CREATION = "clew.passkeyCreation";
    private static final String REQUEST = "clew.passkeyRequest";
    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("clew", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final PasskeySite site;
    private final MemberEntities entities;
    private final PasskeyRows rows;
    private final Members members;
    private final Trail trail;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(PasskeySite site, MemberEntities entities, PasskeyRows rows, Members members, Trail trail) {
        this.site = site;
        this.entities = entities;
        this.rows = rows;
        this.members = members;
        this.trail = trail;
    }

    /// Whether passkeys work under the address of this request.
    public boolean workAt(HttpServletRequest request) {
        return site.at(request).isPresent();
    }

    /// The passkeys of a member, the oldest first.
    public List<Passkey> of(MemberId member) {
        return rows.of(member);
    }

    /// What the browser needs to make a passkey for a member, as JSON.
    public String creationOptions(MemberId member, HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options = ceremony(request)
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(member.toString(), null, List.of())));
        request.getSession().setAttribute(CREATION, options);
        return json.writeValueAsString(options);
    }

    /// Keeps the passkey that the browser made, under a name. False if what was sent does not answer the question.
    public boolean register(MemberId member, String label, String answer, HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object asked = session.getAttribute(CREATION);
        session.removeAttribute(CREATION);
        if (!(asked instanceof PublicKeyCredentialCreationOptions options)
                || !options.getUser().getId().equals(Handles.of(member))) {
            return false;
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    json.readValue(answer, new TypeReference<>() {});
            ceremony(request)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(made, label)));
        } catch (JacksonException | IllegalArgumentException | WebAuthnException wrong) {
            return false;
        }
        trail.record("passkey.added", Subject.of("member", member.value()));
        return true;
    }

    /// What the browser needs to use a passkey, as JSON: the same for everybody.
    public String requestOptions(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = ceremony(request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(NOBODY));
        request.getSession().setAttribute(REQUEST, options);
        return json.writeValueAsString(options);
    }

    /// Whose passkey answered the question rightly; empty if none did.
    public Optional<MemberId> use(String answer, HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object asked = session.getAttribute(REQUEST);
        session.removeAttribute(REQUEST);
        if (!(asked instanceof PublicKeyCredentialRequestOptions options)) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> used = json.readValue(answer, new TypeReference<>() {});
            Optional<MemberId> owner = rows.owner(used.getRawId());
            if (owner.isEmpty()) {
                return Optional.empty();
            }
            ceremony(request).authenticate(new RelyingPartyAuthenticationRequest(options, used));
            return owner.filter(member -> members.standing(member).isPresent());
        } catch (JacksonException | IllegalArgumentException | WebAuthnException wrong) {
            return Optional.empty();
        }
    }

    /// Gives a passkey another name; false if the member has no such passkey.
    public boolean rename(MemberId member, String id, String label) {
        return rows.rename(member, id, label);
    }

    /// Removes a passkey; false if the member has no such passkey.
    public boolean remove(MemberId member, String id) {
        boolean done = rows.remove(member, id);
        if (done) {
            trail.record("passkey.removed", Subject.of("member", member.value()));
        }
        return done;
    }

    private WebAuthnRelyingPartyOperations ceremony(HttpServletRequest request) {
        PasskeySite.Site here = site.at(request)
                .orElseThrow(() -> new IllegalStateException("Passkeys do not work under this address."));
        return ceremony(here);
    }

    private WebAuthnRelyingPartyOperations ceremony(PasskeySite.Site here) {
        Webauthn4JRelyingPartyOperations ceremony = new Webauthn4JRelyingPartyOperations(
                entities,
                rows,
                PublicKeyCredentialRpEntity.builder()
                        .id(here.name())
                        .name("Clew")
                        .build(),
                here.origins());
        ceremony.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        ceremony.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return ceremony;
    }
}
