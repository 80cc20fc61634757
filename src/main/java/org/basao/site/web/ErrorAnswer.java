package org.basao.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.basao.catalogue.SampleNotice;

/**
 * The page for our own faults, and for requests that nobody can answer: plain HTML in both languages that needs neither database
 * nor Faces, and shows no detail.
 */
public class ErrorAnswer extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/WEB-INF/error.html";

    private static final int TOO_LARGE = 413;
    private static final int OUR_FAULT = 500;
    private static final int TOO_MANY = 429;

    /** What the page says. */
    private record Said(String title, String text, String textEn) {
        static final Said OURS = new Said(
                "Có lỗi ở phía chúng tôi",
                "Trang chưa mở được. Bạn thử lại sau một phút nhé.",
                "Something went wrong on our side. Please try again in a minute.");
        static final Said TOO_OFTEN = new Said(
                "Bạn mở trang hơi nhanh",
                "Từ mạng này đang có quá nhiều yêu cầu. Bạn chờ vài giây rồi tải lại trang nhé.",
                "Too many requests come from this network. Please wait a few seconds, then reload the page.");
        static final Said LARGE = new Said(
                "Tệp quá lớn",
                "Bạn quay lại trang trước và chọn tệp nhỏ hơn nhé.",
                "This file is too large. Please go back and choose a smaller one.");
        static final Said ASKED_WRONGLY = new Said(
                "Chưa hiểu được yêu cầu này",
                "Địa chỉ hoặc cách gửi không đúng. Bạn bắt đầu lại từ trang chủ nhé.",
                "This request could not be understood. Please start again from the home page.");
    }

    @Inject
    transient SampleNotice sampleNotice;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try (InputStream page = getServletContext().getResourceAsStream(PAGE)) {
            String html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            Said said = said(status instanceof Integer code ? code : OUR_FAULT);
            response.getWriter()
                    .print(html.replace("{hidden}", sampleNotice.isShown() ? "" : "hidden")
                            .replace("{title}", said.title())
                            .replace("{text}", said.text())
                            .replace("{textEn}", said.textEn()));
        }
    }

    private static Said said(int status) {
        return switch (status) {
            case TOO_MANY -> Said.TOO_OFTEN;
            case TOO_LARGE -> Said.LARGE;
            default -> status < OUR_FAULT ? Said.ASKED_WRONGLY : Said.OURS;
        };
    }
}
