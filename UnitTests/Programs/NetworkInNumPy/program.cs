#:project ../../../Shared/TensorFlow/TfNet.TensorFlow.csproj
// band: 1e-9 (exp and tanh are not NumPy's to the last bit)
using Tensorflow.NumPy;
using static Tensorflow.Binding;

np.random.seed(42);
var X = np.random.randn(60, 2);
var y = (np.power(X[":", 0], 2) + np.power(X[":", 1], 2) < 1).astype("int").reshape((-1, 1));
var W1 = np.random.randn(2, 8) * 0.5;
var b1 = np.zeros((1, 8));
var W2 = np.random.randn(8, 1) * 0.5;
var b2 = np.zeros((1, 1));

NDArray sigmoid(NDArray z) => 1 / (1 + np.exp(-z));

var A2 = np.zeros(1);
foreach (var epoch in range(301))
{
    var Z1 = X.dot(W1) + b1;
    var A1 = np.tanh(Z1);
    A2 = sigmoid(np.matmul(A1, W2) + b2);
    var loss = -np.mean(y * np.log(A2) + (1 - y) * np.log(1 - A2));
    var dZ2 = (A2 - y) / len(X);
    var dW2 = np.matmul(A1.T, dZ2);
    var db2 = np.sum(dZ2, axis: 0, keepdims: true);
    var dZ1 = np.matmul(dZ2, W2.T) * (1 - np.power(A1, 2));
    var dW1 = np.dot(X.T, dZ1);
    var db1 = dZ1.sum(axis: 0, keepdims: true);
    W1 -= 1.0 * dW1;
    b1 -= 1.0 * db1;
    W2 -= 1.0 * dW2;
    b2 -= 1.0 * db2;
    if (epoch % 100 == 0)
    {
        var accuracy = np.mean((A2 > 0.5) == y);
        print($"epoch {epoch}: loss {loss:F6}, accuracy {accuracy:P2}".Replace(" %", "%"));
    }
}
print(W1.round(4));
print(np.abs(W2).max(), b2.item());
print(np.allclose(sigmoid(np.array([0.0, 100.0, -100.0])), np.array([0.5, 1.0, 0.0])));
var order = np.argsort(A2.ravel())["::-1"];
print(order[":5"], A2.ravel()[order[":3"]].round(5));
print(np.column_stack([y[":3"], (A2[":3"] > 0.5).astype("int")]));
