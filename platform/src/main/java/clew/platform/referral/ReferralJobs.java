package clew.platform.referral;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Lets jobs run by the clock, unless the setting `clew.jobs` is `false` (tests run them by hand).
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "clew.jobs", havingValue = "true", matchIfMissing = true)
class ReferralJobs {}
