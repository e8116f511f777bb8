package clew.platform.relay;

import clew.platform.directory.AgencyId;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The agencies that work on other instances: what they own here is a mirror, and is counted where they are.
@Component
public class PeerAgencies {

    private final PeerRows peers;

    PeerAgencies(PeerRows peers) {
        this.peers = peers;
    }

    /// All of them, also those with whom nothing is exchanged any more.
    public Set<AgencyId> all() {
        return peers.agencies();
    }
}
