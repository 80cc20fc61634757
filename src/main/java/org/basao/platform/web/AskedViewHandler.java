package org.basao.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;

/** Forms post to the address that the person sees, not to the file to which it was forwarded. */
public class AskedViewHandler extends ViewHandlerWrapper {
    public AskedViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        boolean own = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        if (own && request.get(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String asked) {
            Object query = request.get(RequestDispatcher.FORWARD_QUERY_STRING);
            return query == null ? asked : asked + "?" + query;
        }
        return super.getActionURL(context, viewId);
    }
}
