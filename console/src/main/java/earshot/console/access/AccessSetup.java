package earshot.console.access;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts access together. Every path of {@code /api} needs a session unless it says otherwise. */
@Configuration(proxyBeanMethods = false)
class AccessSetup implements WebMvcConfigurer {
  private final Directory directory;

  AccessSetup(Directory directory) {
    this.directory = directory;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new RoleCheck(directory)).addPathPatterns("/api/**");
  }

  @Bean
  static Tries tries(AccessSettings settings, Clock clock) {
    return new Tries(settings.signInsPerMinute(), clock);
  }

  @Bean
  static SecurityContextRepository contexts() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  static CsrfTokenRepository tokens() {
    return new HttpSessionCsrfTokenRepository();
  }

  /** There are no users but the accounts, and they sign in by the session endpoint alone. */
  @Bean
  static UserDetailsService nobodyElse() {
    return name -> {
      throw new UsernameNotFoundException("no such user");
    };
  }

  @Bean
  static SecurityFilterChain chain(
      HttpSecurity http,
      AccessSettings settings,
      SecurityContextRepository contexts,
      CsrfTokenRepository tokens,
      Refusals refusals) {
    List<IpAddressMatcher> metrics =
        settings.metricsFrom().stream().map(IpAddressMatcher::new).toList();
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**", "/actuator/health")
                    .permitAll()
                    .requestMatchers("/actuator/prometheus")
                    .access((who, asked) -> new AuthorizationDecision(isIn(metrics, asked)))
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .requestMatchers("/api/session")
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .securityContext(context -> context.securityContextRepository(contexts))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens)
                    // Answers are not compressed, so a token need not be masked in them.
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(AccessSetup::headers)
        .build();
  }

  private static boolean isIn(List<IpAddressMatcher> networks, RequestAuthorizationContext asked) {
    return networks.stream().anyMatch(network -> network.matches(asked.getRequest()));
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
        .crossOriginOpenerPolicy(
            policy ->
                policy.policy(
                    org.springframework.security.web.header.writers
                        .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            policy ->
                policy.policy(
                    org.springframework.security.web.header.writers
                        .CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy
                        .SAME_ORIGIN))
        .addHeaderWriter(new ContentPolicy());
  }
}
