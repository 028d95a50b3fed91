namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>
/// What the last steps of a minimization say of the second derivatives: a multiple of the identity, to which the BFGS updates of up to ten steps were applied. It is kept as a matrix with all its
/// elements, since search spaces have tens of variables, not thousands.
/// </summary>
internal sealed class QuasiNewtonMatrix
{
    private const int Memory = 10;
    private readonly int _size;
    private readonly List<(double[] Step, double[] Change, double Product)> _pairs = [];
    private readonly double[] _product;

    public QuasiNewtonMatrix(int size)
    {
        _size = size;
        _product = new double[size];
        Elements = new double[size * size];
        Reset();
    }

    /// <summary>The elements, row by row.</summary>
    public double[] Elements { get; }

    /// <summary>The multiple of the identity that the updates started from.</summary>
    public double Scale { get; private set; }

    /// <summary>Whether no step has been taken in: the matrix is the identity.</summary>
    public bool IsIdentity => _pairs.Count == 0;

    /// <summary>Forgets all steps.</summary>
    public void Reset()
    {
        _pairs.Clear();
        SetMultipleOfIdentity(1);
    }

    /// <summary>Takes a step in; forgets all of them if the matrix is no longer positive definite.</summary>
    /// <param name="step">The step.</param>
    /// <param name="change">What it changed of the gradient.</param>
    /// <param name="product">The product of both, above 0.</param>
    public void Update(double[] step, double[] change, double product)
    {
        if (_pairs.Count == Memory)
            _pairs.RemoveAt(0);
        _pairs.Add((step, change, product));
        SetMultipleOfIdentity(Cholesky.Dot(change, change) / product);
        foreach (var pair in _pairs)
        {
            Multiply(pair.Step, _product);
            var curvature = Cholesky.Dot(pair.Step, _product);
            if (!(curvature > 0))
            {
                Reset();
                return;
            }
            AddOuterProduct(_product, -1 / curvature);
            AddOuterProduct(pair.Change, 1 / pair.Product);
        }
    }

    /// <summary>The product with a vector.</summary>
    public void Multiply(ReadOnlySpan<double> vector, Span<double> result)
    {
        for (var i = 0; i < _size; i++)
            result[i] = Cholesky.Dot(Elements.AsSpan(i * _size, _size), vector);
    }

    private void SetMultipleOfIdentity(double scale)
    {
        Scale = scale;
        Array.Clear(Elements);
        for (var i = 0; i < _size; i++)
            Elements[(i * _size) + i] = scale;
    }

    private void AddOuterProduct(double[] vector, double factor)
    {
        for (var i = 0; i < _size; i++)
        {
            var row = Elements.AsSpan(i * _size, _size);
            var scaled = vector[i] * factor;
            for (var j = 0; j < row.Length; j++)
                row[j] += scaled * vector[j];
        }
    }
}
