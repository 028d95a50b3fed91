import numpy as np

np.random.seed(42)
X = np.random.randn(60, 2)
y = (X[:, 0] ** 2 + X[:, 1] ** 2 < 1).astype(int).reshape(-1, 1)
W1 = np.random.randn(2, 8) * 0.5
b1 = np.zeros((1, 8))
W2 = np.random.randn(8, 1) * 0.5
b2 = np.zeros((1, 1))


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


for epoch in range(301):
    Z1 = X.dot(W1) + b1
    A1 = np.tanh(Z1)
    A2 = sigmoid(A1 @ W2 + b2)
    loss = -np.mean(y * np.log(A2) + (1 - y) * np.log(1 - A2))
    dZ2 = (A2 - y) / len(X)
    dW2 = A1.T @ dZ2
    db2 = np.sum(dZ2, axis=0, keepdims=True)
    dZ1 = (dZ2 @ W2.T) * (1 - A1 ** 2)
    dW1 = np.dot(X.T, dZ1)
    db1 = dZ1.sum(axis=0, keepdims=True)
    W1 -= 1.0 * dW1
    b1 -= 1.0 * db1
    W2 -= 1.0 * dW2
    b2 -= 1.0 * db2
    if epoch % 100 == 0:
        accuracy = np.mean((A2 > 0.5) == y)
        print(f"epoch {epoch}: loss {loss:.6f}, accuracy {accuracy:.2%}")
print(W1.round(4))
print(np.abs(W2).max(), b2.item())
print(np.allclose(sigmoid(np.array([0.0, 100.0, -100.0])), [0.5, 1.0, 0.0]))
order = np.argsort(A2.ravel())[::-1]
print(order[:5], A2.ravel()[order[:3]].round(5))
print(np.column_stack([y[:3], (A2[:3] > 0.5).astype(int)]))
