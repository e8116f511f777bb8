package clew.platform.access.signin;

import clew.platform.access.Account;
import clew.platform.access.Members;
import clew.platform.access.Trail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every request passes: who is it, may it come in at all, and what must the browser not do with the answer. What
/// a
/// member may do is decided behind this, by the gate.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// Nothing from elsewhere, nothing inline, nothing in a frame.
    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private static final String[] OPEN = {"/sign-in", "/welcome/**", "/assets/**", "/health", "/health/**", "/error"};

    /// bcrypt today; what was encoded by another method before can still be read.
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /// The interface for programs that send a user name and a password each time: no session, and so nothing to forge.
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, SignIn signIn, Members members) {
        Unauthenticated answer = new Unauthenticated();
        return http.securityMatcher(SecurityConfiguration::isProgram)
                .authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(answer))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::headers)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(answer))
                .addFilterBefore(new ActingFilter(members), AuthorizationFilter.class)
                .build();
    }

    /// Everything else: pages, and the interface from a page.
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignIn signIn,
            AfterSignIn afterSignIn,
            Members members,
            Trail trail,
            Clock clock,
            @Value("${clew.session.idle:30m}") Duration idle) {
        Unauthenticated answer = new Unauthenticated();
        return http.authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("userName")
                        .successHandler(afterSignIn)
                        .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                                + (failure instanceof TooManyAttempts ? "/sign-in?wait" : "/sign-in?failed"))))
                .logout(logout -> signOut(logout, members, trail))
                .csrf(Customizer.withDefaults())
                .headers(SecurityConfiguration::headers)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(answer).accessDeniedHandler(answer))
                .addFilterAfter(new IdleLock(clock, idle), CsrfFilter.class)
                .addFilterBefore(new ActingFilter(members), AuthorizationFilter.class)
                .build();
    }

    private static boolean isProgram(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") && header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    private static void signOut(LogoutConfigurer<HttpSecurity> logout, Members members, Trail trail) {
        LogoutHandler onTrail = (_, _, authentication) -> SignedIn.of(authentication)
                .flatMap(signedIn -> members.find(signedIn.member()))
                .map(Account::member)
                .ifPresent(member -> trail.record(member, "sign-out"));
        logout.logoutUrl("/sign-out")
                .addLogoutHandler(onTrail)
                .deleteCookies("clew")
                .logoutSuccessUrl("/sign-in?out");
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
