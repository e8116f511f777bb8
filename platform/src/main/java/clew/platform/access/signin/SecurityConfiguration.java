package clew.platform.access.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every request passes: who is it, may it come in at all, and what must the browser not do with the answer.
/// What a member may do is decided behind this, by the gate.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// Nothing from elsewhere, nothing inline, nothing in a frame.
    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private static final String[] OPEN = {
        "/sign-in",
        "/sign-in/**",
        "/calendar/**",
        "/welcome/**",
        "/assets/**",
        "/health",
        "/health/**",
        "/error",
        "/exit"
    };

    /// bcrypt today; what was encoded by another method before can still be read.
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /// The interface for programs that send a token, or a user name and a password, each time: no session, and
    /// so nothing to forge.
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, SignIn signIn, ActingFilter acting, TokenFilter tokens, SearchLimit searches) {
        Unauthenticated answer = new Unauthenticated();
        return http.securityMatcher(SecurityConfiguration::isProgram)
                .authenticationManager(signIn::forPrograms)
                .authorizeHttpRequests(
                        requests -> requests.anyRequest().access(SecurityConfiguration::somebodySignedIn))
                .httpBasic(basic -> basic.authenticationEntryPoint(answer).authenticationDetailsSource(From::of))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::headers)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(answer))
                .addFilterBefore(tokens, BasicAuthenticationFilter.class)
                .addFilterBefore(acting, AuthorizationFilter.class)
                .addFilterAfter(searches, AuthorizationFilter.class)
                .build();
    }

    /// Everything else: pages, and the interface from a page.
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignIn signIn,
            Entrance entrance,
            ActingFilter acting,
            SearchLimit searches,
            IdleLock idle,
            SignOut signOut,
            ProviderSignOut offer,
            ProviderLogin providers) {
        Unauthenticated answer = new Unauthenticated();
        providers.addTo(http);
        return http.authenticationManager(providers.besides(signIn::forPages))
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .access(SecurityConfiguration::somebodySignedIn))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("userName")
                        .authenticationDetailsSource(From::of)
                        .successHandler(entrance)
                        .failureHandler(SecurityConfiguration::failed))
                .logout(logout -> signOut(logout, signOut, offer))
                .csrf(Customizer.withDefaults())
                .headers(SecurityConfiguration::headers)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(answer).accessDeniedHandler(answer))
                .addFilterAfter(idle, CsrfFilter.class)
                .addFilterBefore(acting, AuthorizationFilter.class)
                .addFilterAfter(searches, AuthorizationFilter.class)
                .build();
    }

    /// These filters stand within the two chains and nowhere else.
    @Bean
    static FilterRegistrationBean<ActingFilter> actingOnlyInChains(ActingFilter filter) {
        return nowhereElse(filter);
    }

    @Bean
    static FilterRegistrationBean<SearchLimit> searchLimitOnlyInChains(SearchLimit filter) {
        return nowhereElse(filter);
    }

    @Bean
    static FilterRegistrationBean<IdleLock> idleLockOnlyInChains(IdleLock filter) {
        return nowhereElse(filter);
    }

    @Bean
    static FilterRegistrationBean<TokenFilter> tokensOnlyInChains(TokenFilter filter) {
        return nowhereElse(filter);
    }

    private static <T extends Filter> FilterRegistrationBean<T> nowhereElse(T filter) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /// Who gave one proof of two is nobody yet.
    private static AuthorizationDecision somebodySignedIn(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext ignored) {
        return new AuthorizationDecision(SignedIn.of(who.get()).isPresent());
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String say = failure instanceof TooManyAttempts wait ? "wait=" + wait.minutes() : "failed";
        response.sendRedirect(request.getContextPath() + "/sign-in?" + say);
    }

    private static boolean isProgram(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/")
                && header != null
                && (header.regionMatches(true, 0, "Basic ", 0, 6) || TokenFilter.isToken(header));
    }

    private static void signOut(LogoutConfigurer<HttpSecurity> logout, SignOut signOut, ProviderSignOut providers) {
        logout.logoutUrl("/sign-out")
                .addLogoutHandler(signOut)
                .addLogoutHandler(providers)
                .addLogoutHandler(new HeaderWriterLogoutHandler(
                        new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE)))
                .deleteCookies("clew")
                .logoutSuccessHandler(providers);
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
