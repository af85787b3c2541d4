package earshot.console.access;

import earshot.console.http.Nonce;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a page of ours may load: our own files, nothing else. The component library puts its colours
 * into a style element, which bears the answer's nonce; charts set style attributes, which can load
 * nothing.
 */
final class ContentPolicy implements HeaderWriter {
  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-"
            + Nonce.of(request)
            + "'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self';"
            + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'");
  }
}
