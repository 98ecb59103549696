// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.RegisterException;
import org.lonebro.samplehost.internal.web.Sessions.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door and the way to each page: nothing but the login, the style and the icon is given to strangers. */
public final class HostServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(HostServlet.class);
    private static final String SESSION_COOKIE = "people-session";
    private static final String DOOR_COOKIE = "people-door";

    private final transient Rooms rooms;
    private final transient Sessions sessions;
    private final transient Accounts accounts;

    /** @param passwords by user; a blank one lets nobody in */
    public HostServlet(Desk desk, Map<String, String> passwords, Clock clock) {
        this.rooms = new Rooms(desk);
        this.sessions = new Sessions(clock);
        this.accounts = new Accounts(passwords, clock);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers(response);
        request.setCharacterEncoding("UTF-8");
        Words words = Words.preferred(request.getLocales());
        String root = request.getContextPath();
        try {
            Answer answer = answer(request, response, words, root);
            send(answer, response);
        } catch (RegisterException failed) {
            LOG.warn("The register does not answer: {}", failed.getMessage(), failed);
            send(Answer.page(503, new MessagePage(words, root).render("trouble")), response);
        }
    }

    private Answer answer(HttpServletRequest request, HttpServletResponse response, Words words, String root)
            throws IOException {
        String path = request.getRequestURI().substring(root.length());
        boolean post = request.getMethod().equals("POST");
        if (!post && !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return Answer.page(405, new MessagePage(words, root).render("unknown"));
        }
        if (path.equals("/style.css") || path.equals("/icon.svg")) {
            return resource(path);
        }
        Optional<Session> session = sessions.find(cookie(request, SESSION_COOKIE));
        if (path.equals("/login")) {
            return post ? enter(request, response, words, root) : door(response, request, words, root, "", null);
        }
        if (session.isEmpty()) {
            return Answer.redirect(root + "/login");
        }
        Visit visit = new Visit(session.get(), words, root);
        if (post && !same(visit.session().formToken(), request.getParameter("token"))) {
            return Answer.page(403, new MessagePage(words, root).render("forged"));
        }
        if (post && path.equals("/logout")) {
            sessions.end(visit.session());
            response.addCookie(cookie(request, SESSION_COOKIE, "", 0));
            return Answer.redirect(root + "/login");
        }
        return post ? rooms.post(visit, path, request::getParameter) : rooms.get(visit, path, request::getParameter);
    }

    private Answer enter(HttpServletRequest request, HttpServletResponse response, Words words, String root) {
        String user = Objects.requireNonNullElse(request.getParameter("user"), "");
        String password = Objects.requireNonNullElse(request.getParameter("password"), "");
        if (!same(cookie(request, DOOR_COOKIE), request.getParameter("token"))) {
            return door(response, request, words, root, user, "login.again");
        }
        return switch (accounts.admit(user, password)) {
            case WRONG -> door(response, request, words, root, user, "login.wrong");
            case WAIT -> door(response, request, words, root, user, "login.wait");
            case WELCOME -> {
                response.addCookie(
                        cookie(request, SESSION_COOKIE, sessions.begin(user).token(), -1));
                response.addCookie(cookie(request, DOOR_COOKIE, "", 0));
                yield Answer.redirect(root + "/people");
            }
        };
    }

    private Answer door(
            HttpServletResponse response,
            HttpServletRequest request,
            Words words,
            String root,
            String user,
            @Nullable String complaint) {
        String token = sessions.token();
        response.addCookie(cookie(request, DOOR_COOKIE, token, -1));
        return Answer.page(complaint == null ? 200 : 401, new LoginPage(words, root).render(token, user, complaint));
    }

    private static Answer resource(String path) throws IOException {
        try (InputStream file = Objects.requireNonNull(HostServlet.class.getResourceAsStream(path.substring(1)))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Answer.file(path.endsWith("css") ? "text/css" : "image/svg+xml", text);
        }
    }

    private static void headers(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none';"
                        + " base-uri 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }

    private static void send(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
            return;
        }
        if (answer.type().equals("text/css")) {
            response.setHeader("Cache-Control", "max-age=3600");
        }
        if (answer.refresh() != null) {
            response.setHeader("Refresh", answer.refresh());
        }
        response.setContentType(answer.type());
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    private static boolean same(@Nullable String expected, @Nullable String sent) {
        return expected != null
                && sent != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
