using System.Globalization;
using System.Numerics;

namespace Tensorflow.Operations.Initializers;

/// <summary>The same number everywhere, as TensorFlow.NET writes it: <c>new Constant&lt;float&gt;(0.5f)</c>.</summary>
/// <typeparam name="T">The number's type.</typeparam>
/// <param name="value">The number.</param>
public class Constant<T>(T value) : Constant(Convert.ToDouble(value, CultureInfo.InvariantCulture)) where T : INumberBase<T>;
