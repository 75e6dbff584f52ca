# The numbers expected of the interrupted series: estimates of nlme's gls, and the errors and degrees of
# freedom of Kenward and Roger (1997), Biometrics 53: 983-997, written from the paper.
# Rscript kenward_roger.R interrupted_*.json prints a line for each file.
suppressMessages({library(nlme); library(numDeriv); library(jsonlite)})

month <- function(text) { part <- as.numeric(strsplit(text, "-")[[1]]); part[1] * 12 + part[2] }

correlation_of <- function(y, X, apart) {
  slope <- function(rho) grad(function(r) {
    inverse <- solve(r^apart)
    left <- y - X %*% solve(t(X) %*% inverse %*% X, t(X) %*% inverse %*% y)
    (length(y) - 4) * log(drop(t(left) %*% inverse %*% left)) + log(det(r^apart)) +
      log(det(t(X) %*% inverse %*% X))
  }, rho)
  data <- data.frame(y, at = X[, 2], after = X[, 3], since = X[, 4])
  fit <- gls(y ~ at + after + since, data, correlation = corAR1(form = ~at), method = "REML")
  found <- coef(fit$modelStruct$corStruct, unconstrained = FALSE)
  uniroot(slope, found + c(-1e-3, 1e-3), tol = 1e-14)$root
}

expected <- function(y, at, start) {
  there <- !is.na(y); last <- max(at[there]); y <- y[there]; at <- at[there]; n <- length(y)
  X <- cbind(1, at, as.numeric(at >= start), pmax(at - start, 0))
  apart <- abs(outer(at, at, "-")); rho <- correlation_of(y, X, apart)
  inverse <- solve(rho^apart); b <- drop(solve(t(X) %*% inverse %*% X, t(X) %*% inverse %*% y))
  left <- y - X %*% b; theta <- c(drop(t(left) %*% inverse %*% left) / (n - 4), rho)
  V <- function(th) th[1] * th[2]^apart
  Vi <- solve(V(theta)); Phi <- solve(t(X) %*% Vi %*% X)
  slope <- apart * rho^(apart - 1); bend <- apart * (apart - 1) * rho^(apart - 2)
  first <- list(rho^apart, theta[1] * slope)
  second <- function(i, j) if (i == j) (i - 1) * theta[1] * bend else slope
  of_inverse <- lapply(first, function(each) -Vi %*% each %*% Vi)
  P <- lapply(of_inverse, function(each) t(X) %*% each %*% X)
  A <- Vi - Vi %*% X %*% Phi %*% t(X) %*% Vi
  information <- outer(1:2, 1:2, Vectorize(function(i, j) sum(diag(A %*% first[[i]] %*% A %*% first[[j]])) / 2))
  W <- solve(information); wider <- 0
  for (i in 1:2) for (j in 1:2) wider <- wider + W[i, j] * (
    t(X) %*% of_inverse[[i]] %*% V(theta) %*% of_inverse[[j]] %*% X - P[[i]] %*% Phi %*% P[[j]] -
      t(X) %*% Vi %*% second(i, j) %*% Vi %*% X / 4)
  sums <- list("level before" = c(1, 0, 0, 0), "slope before" = c(0, 1, 0, 0), "change in level" = c(0, 0, 1, 0),
               "change in slope" = c(0, 0, 0, 1), "difference at the end" = c(0, 0, 1, last - start))
  told <- list()
  for (name in names(sums)) {
    w <- sums[[name]]; value <- sum(w * b); plain <- drop(t(w) %*% Phi %*% w)
    error <- sqrt(plain + 2 * drop(t(w) %*% Phi %*% wider %*% Phi %*% w))
    gradient <- sapply(P, function(each) -drop(t(w) %*% Phi %*% each %*% Phi %*% w))
    df <- 2 * plain^2 / drop(gradient %*% W %*% gradient)
    range <- function(error, df) list(value = value, low = value - qt(.975, df) * error, high = value + qt(.975, df) * error)
    told[[name]] <- range(error, df)
    if (startsWith(name, "change")) {
      told[[paste(name, "p")]] <- 2 * pt(-abs(value) / error, df)
      told[[paste0(name, ", t on n - 4")]] <- range(sqrt(plain), n - 4)
    }
  }
  c(told, autocorrelation = rho)
}

for (file in commandArgs(TRUE)) {
  case <- fromJSON(file, simplifyVector = FALSE)
  counts <- sapply(case$data$counts, function(each) if (is.null(each)) NA else each)
  from <- if (is.null(case$data$first)) "2024-01" else case$data$first
  cat(toJSON(expected(counts, seq_along(counts) - 1, month(case$data$began) - month(from)),
             auto_unbox = TRUE, digits = 12), "\n")
}
