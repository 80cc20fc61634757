package org.basao.site.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.basao.kernel.PublicCode;
import org.basao.platform.config.Days;
import org.basao.platform.config.Settings;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.web.rest.Answers;
import org.basao.platform.web.rest.ParameterReader;
import org.basao.platform.web.rest.RequestLanguage;
import org.basao.register.Register;
import org.basao.register.api.CertificateView;
import org.basao.site.web.api.CertificateParameters.Asked;

/** Certificates, checked by anybody, whatever became of their products. */
@Path("/v1/certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CertificatesResource {
    @Inject
    Register register;

    @Inject
    Answers answers;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    @GET
    public Response find() {
        LocalDate day = Days.today(clock);
        Language language = RequestLanguage.of(uri, headers);
        ParameterReader reader = new ParameterReader(uri.getQueryParameters(), language);
        Asked asked = new CertificateParameters(language).read(reader);
        reader.finish();
        List<CertificateView> found = asked.number() == null
                ? register.history(asked.product(), day)
                : register.byNumber(asked.number(), day);
        List<CertificateSheet> items = Sheets.in(language, settings.baseUrl()).certificates(found);
        long total = items.size() < Register.MOST_OF_NUMBER || asked.number() == null
                ? items.size()
                : register.countByNumber(asked.number());
        return answers.found(new CertificateSheet.Found(total, items), language, request);
    }

    @GET
    @Path("/{code}")
    public Response read(@PathParam("code") String typed) {
        Language language = CommonParameters.language(uri, headers);
        CertificateView view = PublicCode.parse(typed)
                .flatMap(code -> register.certificate(code.value(), Days.today(clock)))
                .orElseThrow(() -> new NotFound(typed));
        return answers.found(Sheets.in(language, settings.baseUrl()).certificate(view), language, request);
    }
}
