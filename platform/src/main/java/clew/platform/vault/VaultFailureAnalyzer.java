package clew.platform.vault;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Shows the message of [VaultFault] instead of a stack trace when the platform cannot start.
final class VaultFailureAnalyzer extends AbstractFailureAnalyzer<VaultFault> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, VaultFault cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
