namespace Tensorflow.Common.Types;

/// <summary>Further arguments of a layer's call, for layers that take more than tensors.</summary>
public interface IOptionalArgs
{
}
