package clew.platform.access.signin;

import clew.platform.access.passkeys.Passkeys;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Tells the pages whether to offer passkeys under the address at which they are read.
@Component("passkeysHere")
class PasskeysHere {

    private final Passkeys passkeys;

    PasskeysHere(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    public boolean offered() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && passkeys.workAt(attributes.getRequest());
    }
}
